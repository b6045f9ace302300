// Which statements rest on one of another article and are cited themselves, so that a circle can pass, by their ids?
MATCH (statement:Statement)-[:CITES]->(cited:Statement)
WHERE cited.revision <> statement.revision AND statement.id > $after_id AND statement.set_aside IS NULL
MATCH (statement)<-[:CITES]-(citing:Statement)
MATCH (statement)-[:ASSERTS|CONFIRMS|DENIES|LEAVES_OPEN|RELAYS|WITHDRAWS]->(claim:Claim)
RETURN DISTINCT claim.cluster AS cluster, statement.id AS id
ORDER BY id
LIMIT $limit
