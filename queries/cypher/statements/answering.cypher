// Who confirmed, denied, withdrew or left open this very statement, in which words, when, and where is it printed?
MATCH (answered:Statement {id: $statement_id})<-[edge:RESPONDS_TO]-(statement:Statement)
MATCH (statement)-[:ASSERTS|CONFIRMS|DENIES|LEAVES_OPEN|RELAYS|WITHDRAWS]->(claim:Claim)
MATCH (statement)<-[:MADE]-(source:Entity)
MATCH (statement)-[:IN]->(revision:Revision)-[:OF]->(article:Article)
WHERE (revision.current OR revision.id = answered.revision) AND statement.set_aside IS NULL
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
  revision.published AS published, carrier.id AS carrier_id, carrier.name AS carrier,
  answered.id AS responds_to, edge.inferred AS inferred
ORDER BY stance, coalesce(statement.said_to, '9999-12-31'), inferred, id
