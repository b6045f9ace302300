// Takes back decisions that two entities are one.
UNWIND $rows AS row
MATCH (:Entity {id: row.a_id})-[decision:SAME_AS]->(b:Entity)
WHERE b.id = row.b_id AND decision.by = row.by AND decision.basis = row.basis
  AND decision.score = row.score AND decision.recorded = row.recorded
DELETE decision
RETURN count(*) AS written
