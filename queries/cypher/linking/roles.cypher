// For whom do these entities speak, at what do they hold an office, and what are they part of?
UNWIND $ids AS wanted
MATCH (entity:Entity {id: wanted})-[edge:SPEAKS_FOR|HOLDS_ROLE|PART_OF]->(body:Entity)
RETURN entity.id AS id, toLower(type(edge)) AS kind, edge.role AS role, body.name AS body, body.id AS body_id
ORDER BY id, kind, role, body_id
