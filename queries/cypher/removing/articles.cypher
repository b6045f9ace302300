// Takes out articles with every edge at them.
UNWIND $rows AS row
MATCH (node:Article {id: row.id})
DETACH DELETE node
RETURN count(*) AS written
