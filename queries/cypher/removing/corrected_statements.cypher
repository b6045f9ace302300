// Takes out the statements of revisions that people corrected, to be written anew when the reading is.
UNWIND $rows AS row
OPTIONAL MATCH (statement:Statement {revision: row.id})
WHERE statement.corrects IS NOT NULL
DETACH DELETE statement
WITH DISTINCT row
RETURN count(*) AS written
