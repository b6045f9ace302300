// Sets statements aside by a decision, or takes that back; one that is gone is neither.
UNWIND $rows AS row
OPTIONAL MATCH (statement:Statement {id: row.id})
FOREACH (_ IN CASE WHEN statement IS NULL THEN [] ELSE [1] END | SET statement.set_aside = row.decision_id)
RETURN count(*) AS written
