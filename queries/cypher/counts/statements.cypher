// How many statements of each stance do the current texts hold, and on how many claims?
MATCH (revision:Revision {current: true})
OPTIONAL MATCH (claim:Claim {revision: revision.id})
WITH count(claim) AS claims, count(DISTINCT claim.cluster) AS clusters
OPTIONAL MATCH (:Revision {current: true})<-[:IN]-(statement:Statement)
WHERE statement.set_aside IS NULL
RETURN count(statement) AS statements, max(claims) AS claims, max(clusters) AS clusters,
  sum(CASE statement.stance WHEN 'asserts' THEN 1 ELSE 0 END) AS asserts,
  sum(CASE statement.stance WHEN 'confirms' THEN 1 ELSE 0 END) AS confirms,
  sum(CASE statement.stance WHEN 'denies' THEN 1 ELSE 0 END) AS denies,
  sum(CASE statement.stance WHEN 'leaves_open' THEN 1 ELSE 0 END) AS leaves_open,
  sum(CASE statement.stance WHEN 'relays' THEN 1 ELSE 0 END) AS relays,
  sum(CASE statement.stance WHEN 'withdraws' THEN 1 ELSE 0 END) AS withdraws
