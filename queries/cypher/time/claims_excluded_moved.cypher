// Which claims does one exclude that bears statements in articles of which a text was printed, or recorded, then?
MATCH (arrived:Revision)
WHERE coalesce(arrived.published, '') >= $published_from AND coalesce(arrived.published, '') < $published_before
  AND arrived.recorded >= $recorded_from AND arrived.recorded < $recorded_before
MATCH (arrived)-[:OF]->(article:Article)
MATCH (article)<-[:OF]-(revision:Revision)
MATCH (revision)<-[:IN]-(statement:Statement)
MATCH (statement)-[:ASSERTS|CONFIRMS|DENIES|LEAVES_OPEN|RELAYS|WITHDRAWS]->(moved:Claim)
MATCH (member:Claim {cluster: moved.cluster})-[:CONTRADICTS]-(claim:Claim)
WHERE claim.cluster > $after_cluster AND statement.set_aside IS NULL
RETURN DISTINCT claim.cluster AS cluster
ORDER BY cluster
LIMIT $limit
