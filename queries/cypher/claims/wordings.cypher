// In which wordings do these clusters of claims stand, and how many statements bear on each?
UNWIND $clusters AS wanted
MATCH (claim:Claim {cluster: wanted})<-[:ASSERTS|CONFIRMS|DENIES|LEAVES_OPEN|RELAYS|WITHDRAWS]-(statement:Statement)
MATCH (statement)-[:IN]->(revision:Revision)-[:OF]->(article:Article)
WHERE revision.current AND statement.set_aside IS NULL
RETURN claim.id AS id, claim.text AS text, claim.cluster AS cluster, count(statement) AS statements,
  article.id AS article_id, revision.title AS title, revision.outlet AS carrier
ORDER BY cluster, statements DESC, id
