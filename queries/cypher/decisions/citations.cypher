// Writes edges for decisions that a statement rests on another.
UNWIND $rows AS row
MATCH (a:Statement {id: row.a_id})
MATCH (b:Statement {id: row.b_id})
MERGE (a)-[edge:CITES {decision: row.id}]->(b)
SET edge.by = row.decided_by, edge.basis = row.basis, edge.score = row.score, edge.recorded = row.recorded
RETURN count(*) AS written
