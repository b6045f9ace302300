// What did a source say, and those held to be the same source, in order of time?
MATCH (asked:Entity {id: $entity_id})
MATCH (source:Entity {cluster: asked.cluster})
MATCH (source)-[:MADE]->(statement:Statement)
MATCH (statement)-[:ASSERTS|CONFIRMS|DENIES|LEAVES_OPEN|RELAYS|WITHDRAWS]->(claim:Claim)
MATCH (statement)-[:IN]->(revision:Revision)-[:OF]->(article:Article)
WHERE revision.current AND statement.set_aside IS NULL
WITH claim, statement, source, revision, article, coalesce(statement.said_to, '9999-12-31') AS day
WHERE day > $after_day OR (day = $after_day AND statement.id > $after_id)
OPTIONAL MATCH (article)-[:PUBLISHED_BY]->(carrier:Entity)
WHERE carrier.revision = revision.id
RETURN statement.id AS id, claim.id AS claim_id, claim.text AS claim, claim.cluster AS cluster,
  coalesce(claim.quantities, []) AS claim_quantities,
  source.id AS source_id, source.name AS source, source.kind AS source_kind, source.cluster AS source_cluster,
  statement.source_spans AS source_spans, statement.stance AS stance, statement.manner AS manner,
  statement.speech AS speech, statement.quote AS quote, statement.quote_spans AS quote_spans,
  statement.cue AS cue, statement.cue_spans AS cue_spans,
  statement.said AS said, statement.said_from AS said_from, statement.said_to AS said_to,
  statement.said_text AS said_text, statement.confidence AS confidence,
  revision.id AS revision_id, article.id AS article_id, revision.title AS title, article.url AS url,
  revision.published AS published, carrier.id AS carrier_id, carrier.name AS carrier
ORDER BY day, id
LIMIT $limit
