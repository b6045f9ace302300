// Puts revisions into blocks, by which those that may belong together are found.
UNWIND $rows AS row
MATCH (member:Revision {id: row.id})
MERGE (block:Block {id: row.block})
MERGE (member)-[:IN_BLOCK]->(block)
RETURN count(*) AS written
