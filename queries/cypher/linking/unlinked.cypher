// Which revisions has this linker not linked yet, or not in their present reading? The first recorded come first.
MATCH (revision:Revision)
WHERE revision.linked IS NULL OR revision.linked <> $linker
RETURN revision.id AS id, revision.recorded AS recorded
ORDER BY recorded, id
