// Which statements bear on a claim, in any wording of its cluster?
MATCH (asked:Claim {id: $claim_id})
MATCH (claim:Claim {cluster: asked.cluster})
MATCH (claim)<-[:ASSERTS|CONFIRMS|DENIES|LEAVES_OPEN|RELAYS|WITHDRAWS]-(statement:Statement)
MATCH (statement)-[:IN]->(revision:Revision)
WHERE revision.current AND statement.set_aside IS NULL
RETURN statement.id AS id
ORDER BY id
LIMIT $limit
