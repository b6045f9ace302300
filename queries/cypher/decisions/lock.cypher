// Lets one transaction at a time settle decisions, and says that something was settled since.
UNWIND $rows AS row
MERGE (settling:Settling {id: row.id})
ON CREATE SET settling.number = 1
ON MATCH SET settling.number = settling.number + 1
RETURN count(*) AS written
