// Writes roles that are not there yet: one entity may have several at one body. MERGE takes no null, so none is used.
UNWIND $rows AS row
MATCH (entity:Entity {id: row.entity_id})
MATCH (body:Entity {id: row.body_id})
FOREACH (_ IN CASE row.kind WHEN 'speaks_for' THEN [1] ELSE [] END |
  CREATE (entity)-[:SPEAKS_FOR {role: row.role, spans: row.spans}]->(body))
FOREACH (_ IN CASE row.kind WHEN 'holds_role' THEN [1] ELSE [] END |
  CREATE (entity)-[:HOLDS_ROLE {role: row.role, spans: row.spans}]->(body))
FOREACH (_ IN CASE row.kind WHEN 'part_of' THEN [1] ELSE [] END |
  CREATE (entity)-[:PART_OF {role: row.role, spans: row.spans}]->(body))
RETURN count(*) AS written
