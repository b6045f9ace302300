// Takes out what people no longer correct: the statements that stood beside those that were read.
UNWIND $rows AS row
MATCH (statement:Statement {id: row.id})
DETACH DELETE statement
RETURN count(*) AS written
