// Notes which linker has linked a revision.
UNWIND $rows AS row
MATCH (revision:Revision {id: row.id})
SET revision.linked = row.linker
RETURN count(*) AS written
