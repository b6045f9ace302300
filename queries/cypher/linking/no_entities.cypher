// Takes entities out of their blocks.
UNWIND $rows AS row
MATCH (member:Entity {id: row.id})
OPTIONAL MATCH (member)-[edge:IN_BLOCK]->(:Block)
DELETE edge
WITH DISTINCT row
RETURN count(*) AS written
