// Which entities does the reading of an article hold to be the same as one of these?
UNWIND $ids AS wanted
MATCH (node:Entity {id: wanted})-[edge:SAME_AS]-(other:Entity)
WHERE edge.decision IS NULL
RETURN DISTINCT edge.score AS score, edge.by AS decided_by, edge.basis AS basis, node.id AS id, other.id AS other_id
ORDER BY id, decided_by, basis, other_id
