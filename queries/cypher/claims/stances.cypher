// How many statements of each stance bear on these clusters of claims?
UNWIND $clusters AS wanted
MATCH (claim:Claim {cluster: wanted})<-[:ASSERTS|CONFIRMS|DENIES|LEAVES_OPEN|RELAYS|WITHDRAWS]-(statement:Statement)
  -[:IN]->(revision:Revision)
WHERE revision.current AND statement.set_aside IS NULL
RETURN sum(CASE statement.stance WHEN 'asserts' THEN 1 ELSE 0 END) AS asserts,
  sum(CASE statement.stance WHEN 'confirms' THEN 1 ELSE 0 END) AS confirms,
  sum(CASE statement.stance WHEN 'denies' THEN 1 ELSE 0 END) AS denies,
  sum(CASE statement.stance WHEN 'leaves_open' THEN 1 ELSE 0 END) AS leaves_open,
  sum(CASE statement.stance WHEN 'relays' THEN 1 ELSE 0 END) AS relays,
  sum(CASE statement.stance WHEN 'withdraws' THEN 1 ELSE 0 END) AS withdraws,
  wanted AS cluster
ORDER BY cluster
