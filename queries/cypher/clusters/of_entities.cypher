// In which clusters are these entities, and which Wikidata ids have they?
UNWIND $ids AS wanted
MATCH (node:Entity {id: wanted})
RETURN node.id AS id, node.cluster AS cluster, node.wikidata AS wikidata
ORDER BY id
