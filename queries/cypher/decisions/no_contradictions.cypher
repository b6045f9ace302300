// Takes the edges back of decisions that two claims exclude each other; one whose end is gone has none any more.
UNWIND $rows AS row
OPTIONAL MATCH (:Claim {id: row.a_id})-[edge:CONTRADICTS]->(b:Claim)
WHERE b.id = row.b_id AND edge.decision = row.id
DELETE edge
WITH DISTINCT row
RETURN count(*) AS written
