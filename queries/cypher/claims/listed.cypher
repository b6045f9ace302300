// Which claims are there, those with the most statements first?
MATCH (revision:Revision {current: true})<-[:IN]-(statement:Statement)
  -[:ASSERTS|CONFIRMS|DENIES|LEAVES_OPEN|RELAYS|WITHDRAWS]->(claim:Claim)
WITH claim.cluster AS cluster, count(statement) AS statements
WHERE statements < $after_statements OR (statements = $after_statements AND cluster > $after_cluster)
RETURN cluster AS cluster, statements AS statements
ORDER BY statements DESC, cluster
LIMIT $limit
