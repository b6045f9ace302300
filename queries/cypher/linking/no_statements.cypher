// Takes statements out of their blocks.
UNWIND $rows AS row
MATCH (member:Statement {id: row.id})
OPTIONAL MATCH (member)-[edge:IN_BLOCK]->(:Block)
DELETE edge
WITH DISTINCT row
RETURN count(*) AS written
