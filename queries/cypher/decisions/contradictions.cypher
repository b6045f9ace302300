// Writes edges for decisions that two claims exclude each other.
UNWIND $rows AS row
MATCH (a:Claim {id: row.a_id})
MATCH (b:Claim {id: row.b_id})
MERGE (a)-[edge:CONTRADICTS {decision: row.id}]->(b)
SET edge.by = row.decided_by, edge.basis = row.basis, edge.score = row.score, edge.recorded = row.recorded
RETURN count(*) AS written
