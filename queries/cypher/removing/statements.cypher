// Takes out statements with every edge at them.
UNWIND $rows AS row
MATCH (node:Statement {id: row.id})
DETACH DELETE node
RETURN count(*) AS written
