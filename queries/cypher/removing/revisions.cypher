// Takes out revisions with every edge at them.
UNWIND $rows AS row
MATCH (node:Revision {id: row.id})
DETACH DELETE node
RETURN count(*) AS written
