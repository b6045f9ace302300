// Takes out claims with every edge at them.
UNWIND $rows AS row
MATCH (node:Claim {id: row.id})
DETACH DELETE node
RETURN count(*) AS written
