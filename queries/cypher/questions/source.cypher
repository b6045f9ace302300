// Who is asked about, by an id?
MATCH (source:Entity {id: $entity_id})
RETURN source.name AS name, source.kind AS kind, source.cluster AS cluster, source.id AS id
ORDER BY id
