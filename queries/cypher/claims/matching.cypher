// Which claims have at least so many of the words, in any wording, those with most words and most statements first?
CALL db.index.fulltext.queryNodes('claim_words', $expression) YIELD node AS found
WITH found, split(found.words, ' ') AS own
WITH found, size([word IN $words WHERE word IN own]) AS matched
WHERE matched >= $least
MATCH (found)<-[:ASSERTS|CONFIRMS|DENIES|LEAVES_OPEN|RELAYS|WITHDRAWS]-(said:Statement)
MATCH (said)-[:IN]->(revision:Revision)
WHERE revision.current
WITH found.cluster AS cluster, max(matched) AS matched
MATCH (claim:Claim {cluster: cluster})<-[:ASSERTS|CONFIRMS|DENIES|LEAVES_OPEN|RELAYS|WITHDRAWS]-(statement:Statement)
MATCH (statement)-[:IN]->(revision:Revision)
WHERE revision.current
WITH cluster, matched, count(statement) AS statements,
  sum(CASE statement.stance WHEN 'asserts' THEN 1 ELSE 0 END) AS asserts,
  sum(CASE statement.stance WHEN 'confirms' THEN 1 ELSE 0 END) AS confirms,
  sum(CASE statement.stance WHEN 'denies' THEN 1 ELSE 0 END) AS denies,
  sum(CASE statement.stance WHEN 'leaves_open' THEN 1 ELSE 0 END) AS leaves_open,
  sum(CASE statement.stance WHEN 'relays' THEN 1 ELSE 0 END) AS relays,
  sum(CASE statement.stance WHEN 'withdraws' THEN 1 ELSE 0 END) AS withdraws
WHERE matched < $after_matched OR (matched = $after_matched
  AND (statements < $after_statements OR (statements = $after_statements AND cluster > $after_cluster)))
RETURN matched AS matched, cluster AS cluster, statements AS statements, asserts AS asserts, confirms AS confirms,
  denies AS denies, leaves_open AS leaves_open, relays AS relays, withdraws AS withdraws
ORDER BY matched DESC, statements DESC, cluster
LIMIT $limit
