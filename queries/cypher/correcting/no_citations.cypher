// Takes back what corrected statements cite and are cited by.
UNWIND $rows AS row
MATCH (statement:Statement {id: row.id})
OPTIONAL MATCH (statement)-[edge:CITES]-(:Statement)
DELETE edge
WITH DISTINCT row
RETURN count(*) AS written
