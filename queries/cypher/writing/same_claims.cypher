// Writes decisions that two claims are one.
UNWIND $rows AS row
MATCH (a:Claim {id: row.a_id})
MATCH (b:Claim {id: row.b_id})
MERGE (a)-[decision:SAME_AS {by: row.by, basis: row.basis}]->(b)
SET decision.score = row.score, decision.recorded = row.recorded
RETURN count(*) AS written
