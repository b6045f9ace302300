// Which claims are there, those with the most statements first?
MATCH (revision:Revision {current: true})
MATCH (claim:Claim {revision: revision.id})
WITH claim.cluster AS cluster,
  COUNT { MATCH (claim)<-[:ASSERTS|CONFIRMS|DENIES|LEAVES_OPEN|RELAYS|WITHDRAWS]-(statement:Statement)
    WHERE statement.set_aside IS NULL } AS bearing
WITH cluster, sum(bearing) AS statements
WHERE statements > 0
  AND (statements < $after_statements OR (statements = $after_statements AND cluster > $after_cluster))
RETURN cluster AS cluster, statements AS statements
ORDER BY statements DESC, cluster
LIMIT $limit
