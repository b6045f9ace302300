// In which clusters are these entities?
UNWIND $ids AS wanted
MATCH (node:Entity {id: wanted})
RETURN node.id AS id, node.cluster AS cluster
ORDER BY id
