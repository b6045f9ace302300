// Takes back which statements rest on which.
UNWIND $rows AS row
MATCH (:Statement {id: row.citing_id})-[edge:CITES]->(cited:Statement)
WHERE cited.id = row.cited_id AND edge.decision IS NULL
DELETE edge
RETURN count(*) AS written
