// What identifies the statements of these articles in their texts: whose words, with which stance, where?
UNWIND $ids AS wanted
MATCH (article:Article {id: wanted})<-[:OF]-(revision:Revision)
MATCH (statement:Statement {revision: revision.id})
WHERE statement.corrects IS NULL
MATCH (statement)<-[:MADE]-(source:Entity)
MATCH (statement)-[:ASSERTS|CONFIRMS|DENIES|LEAVES_OPEN|RELAYS|WITHDRAWS]->(claim:Claim)
RETURN statement.id AS id, article.id AS article_id, revision.text_sha256 AS text_sha256, revision.current AS current,
  revision.recorded AS recorded,
  coalesce(statement.quote_spans, []) + coalesce(statement.cue_spans, []) AS spans,
  coalesce(statement.quote, statement.cue) AS words, source.name AS source, statement.stance AS stance,
  claim.id AS other_id
ORDER BY id, other_id
