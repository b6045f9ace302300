// Writes edges for decisions that two entities are one.
UNWIND $rows AS row
MATCH (a:Entity {id: row.a_id})
MATCH (b:Entity {id: row.b_id})
MERGE (a)-[edge:SAME_AS {decision: row.id}]->(b)
SET edge.by = row.decided_by, edge.basis = row.basis, edge.score = row.score, edge.recorded = row.recorded
RETURN count(*) AS written
