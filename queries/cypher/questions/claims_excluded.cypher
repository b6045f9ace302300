// Which claims does another one exclude, by a standing decision, in order of the claims?
MATCH (claim:Claim)-[:CONTRADICTS]-(other:Claim)
WHERE claim.cluster > $after_cluster
RETURN DISTINCT claim.cluster AS cluster
ORDER BY cluster
LIMIT $limit
