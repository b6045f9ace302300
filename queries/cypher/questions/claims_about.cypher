// Which of these claims are about an entity, in any of their wordings?
UNWIND $clusters AS wanted
MATCH (claim:Claim {cluster: wanted})-[:ABOUT]->(entity:Entity)
WHERE entity.cluster = $about_cluster
RETURN DISTINCT claim.cluster AS cluster
ORDER BY cluster
