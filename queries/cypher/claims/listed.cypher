// Which claims are there, those with the most statements first?
MATCH (revision:Revision {current: true})<-[:IN]-(statement:Statement)
MATCH (statement)-[:ASSERTS|CONFIRMS|DENIES|LEAVES_OPEN|RELAYS|WITHDRAWS]->(claim:Claim)
WITH claim.cluster AS cluster, count(statement) AS statements,
  sum(CASE statement.stance WHEN 'asserts' THEN 1 ELSE 0 END) AS asserts,
  sum(CASE statement.stance WHEN 'confirms' THEN 1 ELSE 0 END) AS confirms,
  sum(CASE statement.stance WHEN 'denies' THEN 1 ELSE 0 END) AS denies,
  sum(CASE statement.stance WHEN 'leaves_open' THEN 1 ELSE 0 END) AS leaves_open,
  sum(CASE statement.stance WHEN 'relays' THEN 1 ELSE 0 END) AS relays,
  sum(CASE statement.stance WHEN 'withdraws' THEN 1 ELSE 0 END) AS withdraws
WHERE statements < $after_statements OR (statements = $after_statements AND cluster > $after_cluster)
RETURN cluster AS cluster, statements AS statements, asserts AS asserts, confirms AS confirms,
  denies AS denies, leaves_open AS leaves_open, relays AS relays, withdraws AS withdraws
ORDER BY statements DESC, cluster
LIMIT $limit
