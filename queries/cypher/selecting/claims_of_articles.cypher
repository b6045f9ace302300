// What identifies the claims of these articles in their texts: which words, quoted where?
UNWIND $ids AS wanted
MATCH (article:Article {id: wanted})<-[:OF]-(revision:Revision)
MATCH (claim:Claim {revision: revision.id})
OPTIONAL MATCH (claim)<-[:ASSERTS|CONFIRMS|DENIES|LEAVES_OPEN|RELAYS|WITHDRAWS]-(statement:Statement)
RETURN claim.id AS id, article.id AS article_id, revision.text_sha256 AS text_sha256, revision.current AS current,
  revision.recorded AS recorded, coalesce(statement.quote_spans, []) AS spans, claim.text AS words,
  null AS source, null AS stance, coalesce(statement.id, '') AS other_id
ORDER BY id, other_id
