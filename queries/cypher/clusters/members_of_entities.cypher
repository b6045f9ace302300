// Which entities are in these clusters, and which Wikidata ids have they?
UNWIND $ids AS wanted
MATCH (node:Entity {cluster: wanted})
RETURN node.id AS id, node.cluster AS cluster, node.wikidata AS wikidata
ORDER BY id
