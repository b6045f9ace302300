// Which claims did anybody ever deny, in order of the claims?
MATCH (claim:Claim)<-[:DENIES]-(statement:Statement)
WHERE claim.cluster > $after_cluster AND statement.set_aside IS NULL
RETURN DISTINCT claim.cluster AS cluster
ORDER BY cluster
LIMIT $limit
