// For which bodies do these sources speak?
UNWIND $source_ids AS source_id
MATCH (source:Entity {id: source_id})-[:SPEAKS_FOR]->(body:Entity)
RETURN DISTINCT source.id AS source_id, body.name AS body, body.kind AS body_kind, body.cluster AS body_cluster,
  body.id AS body_id
ORDER BY source_id, body_id
