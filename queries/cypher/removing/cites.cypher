// Takes back which statements rest on which.
UNWIND $rows AS row
MATCH (:Statement {id: row.citing_id})-[edge:CITES]->(cited:Statement)
WHERE cited.id = row.cited_id
DELETE edge
RETURN count(*) AS written
