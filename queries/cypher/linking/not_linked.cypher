// Notes that nothing has linked these revisions as they stand now.
UNWIND $rows AS row
MATCH (revision:Revision {id: row.id})
SET revision.linked = null
RETURN count(*) AS written
