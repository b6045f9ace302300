// Which revisions are there? The first recorded come first.
MATCH (revision:Revision)
RETURN revision.id AS id, revision.recorded AS recorded
ORDER BY recorded, id
