// Takes the edges back of decisions that a statement rests on another; one whose end is gone has none any more.
UNWIND $rows AS row
OPTIONAL MATCH (:Statement {id: row.a_id})-[edge:CITES]->(b:Statement)
WHERE b.id = row.b_id AND edge.decision = row.id
DELETE edge
WITH DISTINCT row
RETURN count(*) AS written
