// Who speaks for an entity, holds an office at it, or is part of it?
MATCH (body:Entity {id: $entity_id})<-[edge:SPEAKS_FOR|HOLDS_ROLE|PART_OF]-(entity:Entity)
RETURN entity.id AS entity_id, entity.name AS entity, toLower(type(edge)) AS kind, edge.role AS role,
  edge.spans AS spans, body.id AS body_id, body.name AS body
ORDER BY entity_id, kind, role, spans, body_id
