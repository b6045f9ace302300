// Which claims are in these clusters?
UNWIND $ids AS wanted
MATCH (node:Claim {cluster: wanted})
RETURN node.id AS id, node.cluster AS cluster, null AS wikidata
ORDER BY id
