// Which entities were read of these revisions?
UNWIND $ids AS wanted
MATCH (entity:Entity)
WHERE entity.revision = wanted
RETURN entity.id AS id
ORDER BY id
