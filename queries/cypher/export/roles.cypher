// Which roles do the entities of these revisions have?
UNWIND $ids AS wanted
MATCH (entity:Entity {revision: wanted})-[edge:SPEAKS_FOR|HOLDS_ROLE|PART_OF]->(body:Entity)
RETURN wanted AS revision_id, entity.id AS entity_id, toLower(type(edge)) AS kind, edge.role AS role,
  edge.spans AS spans, body.id AS body_id
ORDER BY entity_id, kind, role, spans, body_id
