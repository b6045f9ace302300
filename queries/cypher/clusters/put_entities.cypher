// Puts entities into the clusters that the standing decisions make.
UNWIND $rows AS row
MATCH (node:Entity {id: row.id})
SET node.cluster = row.cluster
RETURN count(*) AS written
