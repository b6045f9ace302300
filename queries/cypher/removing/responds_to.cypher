// Takes back which statements answer which.
UNWIND $rows AS row
MATCH (:Statement {id: row.answering_id})-[edge:RESPONDS_TO]->(answered:Statement)
WHERE answered.id = row.answered_id AND edge.inferred = row.inferred
DELETE edge
RETURN count(*) AS written
