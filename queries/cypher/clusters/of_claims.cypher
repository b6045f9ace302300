// In which clusters are these claims?
UNWIND $ids AS wanted
MATCH (node:Claim {id: wanted})
RETURN node.id AS id, node.cluster AS cluster, null AS wikidata
ORDER BY id
