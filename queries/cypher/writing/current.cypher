// Says of each revision whether it is the one that answers.
UNWIND $rows AS row
MATCH (revision:Revision {id: row.id})
SET revision.current = row.current
RETURN count(*) AS written
