// On which claims did these sources ever make a statement, in order of the claims?
UNWIND $clusters AS wanted
MATCH (source:Entity {cluster: wanted})-[:MADE]->(statement:Statement)
MATCH (statement)-[:ASSERTS|CONFIRMS|DENIES|LEAVES_OPEN|RELAYS|WITHDRAWS]->(claim:Claim)
WHERE claim.cluster > $after_cluster AND statement.set_aside IS NULL
RETURN DISTINCT claim.cluster AS cluster
ORDER BY cluster
LIMIT $limit
