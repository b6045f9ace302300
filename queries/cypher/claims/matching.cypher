// Which claims have at least so many of the words, in any wording, those with most words and most statements first?
CALL db.index.fulltext.queryNodes('claim_words', $expression) YIELD node AS found
WITH found.id AS found_id, size([word IN $words WHERE word IN split(found.words, ' ')]) AS matched
WHERE matched >= $least
MATCH (wording:Claim {id: found_id})<-[:ASSERTS|CONFIRMS|DENIES|LEAVES_OPEN|RELAYS|WITHDRAWS]-(:Statement)
  -[:IN]->(current:Revision)
WHERE current.current
WITH wording.cluster AS cluster, max(matched) AS matched
MATCH (claim:Claim {cluster: cluster})<-[:ASSERTS|CONFIRMS|DENIES|LEAVES_OPEN|RELAYS|WITHDRAWS]-(statement:Statement)
  -[:IN]->(revision:Revision)
WHERE revision.current AND statement.set_aside IS NULL
WITH cluster, matched, count(statement) AS statements
WHERE matched < $after_matched OR (matched = $after_matched
  AND (statements < $after_statements OR (statements = $after_statements AND cluster > $after_cluster)))
RETURN matched AS matched, cluster AS cluster, statements AS statements
ORDER BY matched DESC, statements DESC, cluster
LIMIT $limit
