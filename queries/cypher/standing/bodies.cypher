// For which bodies do these sources speak, or those held to be the same as they?
UNWIND $clusters AS wanted
MATCH (source:Entity {cluster: wanted})-[:SPEAKS_FOR]->(body:Entity)
MATCH (revision:Revision {id: source.revision})
RETURN DISTINCT source.cluster AS source_cluster, source.id AS source_id, revision.current AS current,
  body.name AS body, body.kind AS body_kind, body.cluster AS body_cluster, body.id AS body_id
ORDER BY source_id, body_id
