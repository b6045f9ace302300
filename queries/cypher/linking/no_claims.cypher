// Takes claims out of their blocks.
UNWIND $rows AS row
MATCH (member:Claim {id: row.id})
OPTIONAL MATCH (member)-[edge:IN_BLOCK]->(:Block)
DELETE edge
WITH DISTINCT row
RETURN count(*) AS written
