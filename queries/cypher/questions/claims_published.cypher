// On which claims was anything published from one day until before another, in order of the claims?
MATCH (revision:Revision)
WHERE revision.published >= $from_day AND revision.published < $before_day
MATCH (revision)<-[:IN]-(statement:Statement)
MATCH (statement)-[:ASSERTS|CONFIRMS|DENIES|LEAVES_OPEN|RELAYS|WITHDRAWS]->(claim:Claim)
WHERE claim.cluster > $after_cluster AND statement.set_aside IS NULL
RETURN DISTINCT claim.cluster AS cluster
ORDER BY cluster
LIMIT $limit
