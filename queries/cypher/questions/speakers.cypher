// Who speaks for a body?
MATCH (body:Entity {cluster: $cluster})<-[:SPEAKS_FOR]-(speaker:Entity)
RETURN DISTINCT speaker.cluster AS cluster
ORDER BY cluster
