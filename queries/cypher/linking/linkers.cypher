// Which linker has linked these revisions?
UNWIND $ids AS wanted
MATCH (revision:Revision {id: wanted})
RETURN revision.id AS id, revision.linked AS linker
ORDER BY id
