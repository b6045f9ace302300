// Writes decisions that two entities are one.
UNWIND $rows AS row
MATCH (a:Entity {id: row.a_id})
MATCH (b:Entity {id: row.b_id})
MERGE (a)-[decision:SAME_AS {by: row.by, basis: row.basis}]->(b)
SET decision.score = row.score, decision.recorded = row.recorded
RETURN count(*) AS written
