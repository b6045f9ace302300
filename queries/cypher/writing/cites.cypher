// Writes which statements rest on which. None of them is there yet; a decision's beside it stays its own.
UNWIND $rows AS row
MATCH (citing:Statement {id: row.citing_id})
MATCH (cited:Statement {id: row.cited_id})
CREATE (citing)-[:CITES]->(cited)
RETURN count(*) AS written
