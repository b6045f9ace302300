// In which text of an article does an entity stand?
MATCH (entity:Entity {id: $entity_id})
RETURN entity.id AS id, entity.revision AS revision_id
ORDER BY id
