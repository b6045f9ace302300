// Of what are these bodies a part, and of which country are they?
UNWIND $clusters AS wanted
MATCH (body:Entity {cluster: wanted})
WHERE coalesce(body.outlet, false) = false
OPTIONAL MATCH (body)-[:PART_OF]->(whole:Entity)
RETURN DISTINCT body.cluster AS body_cluster, body.country AS country, whole.name AS whole, whole.kind AS whole_kind,
  whole.cluster AS whole_cluster
ORDER BY body_cluster, country, whole, whole_kind, whole_cluster
