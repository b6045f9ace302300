// Takes out claims that only a correction worded, which nobody holds any more.
UNWIND $rows AS row
MATCH (claim:Claim {id: row.id})
DETACH DELETE claim
RETURN count(*) AS written
