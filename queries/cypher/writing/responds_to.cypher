// Writes which statements answer which.
UNWIND $rows AS row
MATCH (answering:Statement {id: row.answering_id})
MATCH (answered:Statement {id: row.answered_id})
MERGE (answering)-[:RESPONDS_TO {inferred: row.inferred}]->(answered)
RETURN count(*) AS written
