// Which claims bear statements that were surely said by some day, and not yet by an earlier one?
MATCH (statement:Statement)
WHERE statement.said_to >= $said_from AND statement.said_to < $said_before AND statement.set_aside IS NULL
MATCH (statement)-[:IN]->(revision:Revision)
MATCH (statement)-[:ASSERTS|CONFIRMS|DENIES|LEAVES_OPEN|RELAYS|WITHDRAWS]->(claim:Claim)
WHERE revision.current AND claim.cluster > $after_cluster
RETURN DISTINCT claim.cluster AS cluster
ORDER BY cluster
LIMIT $limit
