// Which claims did anybody ever assert, in order of the claims?
MATCH (claim:Claim)<-[:ASSERTS]-(statement:Statement)
WHERE claim.cluster > $after_cluster AND statement.set_aside IS NULL
RETURN DISTINCT claim.cluster AS cluster
ORDER BY cluster
LIMIT $limit
