// Puts claims into the clusters that the standing decisions make.
UNWIND $rows AS row
MATCH (node:Claim {id: row.id})
SET node.cluster = row.cluster
RETURN count(*) AS written
