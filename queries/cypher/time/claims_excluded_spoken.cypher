// Which claims does one exclude that bears statements surely said by some day, and not yet by an earlier one?
MATCH (statement:Statement)
WHERE statement.said_to >= $said_from AND statement.said_to < $said_before AND statement.set_aside IS NULL
MATCH (statement)-[:IN]->(revision:Revision)
MATCH (statement)-[:ASSERTS|CONFIRMS|DENIES|LEAVES_OPEN|RELAYS|WITHDRAWS]->(spoken:Claim)
WHERE revision.current
MATCH (member:Claim {cluster: spoken.cluster})-[:CONTRADICTS]-(claim:Claim)
WHERE claim.cluster > $after_cluster
RETURN DISTINCT claim.cluster AS cluster
ORDER BY cluster
LIMIT $limit
