// Puts the entities of one text into blocks, by a statement that stands alone; what is gone meanwhile is passed over.
UNWIND $rows AS row
UNWIND row.members AS each
MATCH (member:Entity {id: each.id})
MERGE (block:Block {id: each.block})
MERGE (member)-[:IN_BLOCK]->(block)
WITH DISTINCT row.id AS id
RETURN count(*) AS written
