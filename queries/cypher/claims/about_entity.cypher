// Which claims are about an entity, or one held to be the same, those with the most statements first?
MATCH (entity:Entity {cluster: $cluster})<-[:ABOUT]-(claim:Claim)
  <-[:ASSERTS|CONFIRMS|DENIES|LEAVES_OPEN|RELAYS|WITHDRAWS]-(statement:Statement)-[:IN]->(revision:Revision)
WHERE revision.current AND statement.set_aside IS NULL
WITH DISTINCT claim.cluster AS cluster, statement.id AS statement_id
RETURN cluster AS cluster, count(statement_id) AS statements
ORDER BY statements DESC, cluster
LIMIT $limit
