// Takes out entities with every edge at them.
UNWIND $rows AS row
MATCH (node:Entity {id: row.id})
DETACH DELETE node
RETURN count(*) AS written
