// Takes back roles.
UNWIND $rows AS row
MATCH (:Entity {id: row.entity_id})-[edge:SPEAKS_FOR|HOLDS_ROLE|PART_OF]->(body:Entity)
WHERE body.id = row.body_id AND type(edge) = toUpper(row.kind)
  AND edge.spans = row.spans AND (edge.role = row.role OR (edge.role IS NULL AND row.role IS NULL))
DELETE edge
RETURN count(*) AS written
