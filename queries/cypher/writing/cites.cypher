// Writes which statements rest on which.
UNWIND $rows AS row
MATCH (citing:Statement {id: row.citing_id})
MATCH (cited:Statement {id: row.cited_id})
MERGE (citing)-[:CITES]->(cited)
RETURN count(*) AS written
