// Takes out decisions of the machine that are about what is gone.
UNWIND $rows AS row
MATCH (decision:Decision {id: row.id})
DETACH DELETE decision
RETURN count(*) AS written
