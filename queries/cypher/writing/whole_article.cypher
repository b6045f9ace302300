// Writes the first text of an article in one statement; nothing when one is there, or decisions wait for it.
// Every node that is named here is written here, so MERGE finds each, and no row can drop out.
UNWIND $rows AS row
MERGE (article:Article {id: row.article.id})
ON CREATE SET article.url = row.article.url, article.title = row.article.title, article.author = row.article.author,
  article.published = row.article.published, article.published_basis = row.article.published_basis,
  article.language = row.article.language, article.words = row.article.words
ON MATCH SET article.url = row.article.url
WITH row, article
WHERE NOT EXISTS { MATCH (article)<-[:OF]-(:Revision) }
  AND NOT EXISTS { MATCH (waiting:Decision {a_on_article: row.article.id}) }
  AND NOT EXISTS { MATCH (waiting:Decision {b_on_article: row.article.id}) }
MERGE (revision:Revision {id: row.revision.id})
SET revision.current = true, revision.text = row.revision.text, revision.text_sha256 = row.revision.text_sha256,
  revision.raw_sha256 = row.revision.raw_sha256, revision.segment_kinds = row.revision.segment_kinds,
  revision.segment_spans = row.revision.segment_spans, revision.unread_spans = row.revision.unread_spans,
  revision.unread_reasons = row.revision.unread_reasons, revision.link_spans = row.revision.link_spans,
  revision.link_urls = row.revision.link_urls, revision.found_fields = row.revision.found_fields,
  revision.found_places = row.revision.found_places, revision.extractor = row.revision.extractor,
  revision.recorded = row.revision.recorded, revision.title = row.revision.title,
  revision.author = row.revision.author, revision.outlet = row.revision.outlet,
  revision.published = row.revision.published, revision.published_basis = row.revision.published_basis,
  revision.language = row.revision.language
MERGE (revision)-[:OF]->(article)
FOREACH (node IN row.entities |
  MERGE (entity:Entity {id: node.id})
  ON CREATE SET entity.cluster = node.cluster
  SET entity.name = node.name, entity.kind = node.kind, entity.aliases = node.aliases,
    entity.country = node.country, entity.wikidata = node.wikidata, entity.outlet = node.outlet,
    entity.mentions = node.mentions, entity.revision = node.revision_id, entity.words = node.words
  FOREACH (_ IN CASE node.kind WHEN 'person' THEN [1] ELSE [] END | SET entity:Person)
  FOREACH (_ IN CASE node.kind WHEN 'agency' THEN [1] ELSE [] END | SET entity:Agency)
  FOREACH (_ IN CASE node.kind WHEN 'unit' THEN [1] ELSE [] END | SET entity:Unit)
  FOREACH (_ IN CASE node.kind WHEN 'place' THEN [1] ELSE [] END | SET entity:Place)
  FOREACH (_ IN CASE node.kind WHEN 'unnamed' THEN [1] ELSE [] END | SET entity:Unnamed))
FOREACH (node IN row.claims |
  MERGE (claim:Claim {id: node.id})
  ON CREATE SET claim.cluster = node.cluster
  SET claim.text = node.text, claim.revision = node.revision_id, claim.words = node.words,
    claim.quantities = node.quantities)
FOREACH (node IN row.statements |
  MERGE (source:Entity {id: node.source_id})
  MERGE (claim:Claim {id: node.claim_id})
  MERGE (statement:Statement {id: node.id})
  SET statement.stance = node.stance, statement.quote = node.quote, statement.quote_spans = node.quote_spans,
    statement.cue = node.cue, statement.cue_spans = node.cue_spans, statement.source_spans = node.source_spans,
    statement.said = node.said, statement.said_from = node.said_from, statement.said_to = node.said_to,
    statement.said_text = node.said_text, statement.manner = node.manner, statement.speech = node.speech,
    statement.confidence = node.confidence, statement.revision = node.revision_id
  MERGE (source)-[:MADE]->(statement)
  MERGE (statement)-[:IN]->(revision)
  FOREACH (_ IN CASE node.stance WHEN 'asserts' THEN [1] ELSE [] END | MERGE (statement)-[:ASSERTS]->(claim))
  FOREACH (_ IN CASE node.stance WHEN 'confirms' THEN [1] ELSE [] END | MERGE (statement)-[:CONFIRMS]->(claim))
  FOREACH (_ IN CASE node.stance WHEN 'denies' THEN [1] ELSE [] END | MERGE (statement)-[:DENIES]->(claim))
  FOREACH (_ IN CASE node.stance WHEN 'leaves_open' THEN [1] ELSE [] END | MERGE (statement)-[:LEAVES_OPEN]->(claim))
  FOREACH (_ IN CASE node.stance WHEN 'relays' THEN [1] ELSE [] END | MERGE (statement)-[:RELAYS]->(claim))
  FOREACH (_ IN CASE node.stance WHEN 'withdraws' THEN [1] ELSE [] END | MERGE (statement)-[:WITHDRAWS]->(claim)))
FOREACH (edge IN row.published_by |
  MERGE (publisher:Entity {id: edge.publisher_id})
  MERGE (article)-[:PUBLISHED_BY]->(publisher))
FOREACH (edge IN row.abouts |
  MERGE (claim:Claim {id: edge.claim_id})
  MERGE (entity:Entity {id: edge.entity_id})
  MERGE (claim)-[:ABOUT]->(entity))
FOREACH (edge IN row.roles |
  MERGE (entity:Entity {id: edge.entity_id})
  MERGE (body:Entity {id: edge.body_id})
  FOREACH (_ IN CASE edge.kind WHEN 'speaks_for' THEN [1] ELSE [] END |
    CREATE (entity)-[:SPEAKS_FOR {role: edge.role, spans: edge.spans}]->(body))
  FOREACH (_ IN CASE edge.kind WHEN 'holds_role' THEN [1] ELSE [] END |
    CREATE (entity)-[:HOLDS_ROLE {role: edge.role, spans: edge.spans}]->(body))
  FOREACH (_ IN CASE edge.kind WHEN 'part_of' THEN [1] ELSE [] END |
    CREATE (entity)-[:PART_OF {role: edge.role, spans: edge.spans}]->(body)))
FOREACH (edge IN row.cites |
  MERGE (citing:Statement {id: edge.citing_id})
  MERGE (cited:Statement {id: edge.cited_id})
  MERGE (citing)-[:CITES]->(cited))
FOREACH (edge IN row.responds_to |
  MERGE (answering:Statement {id: edge.answering_id})
  MERGE (answered:Statement {id: edge.answered_id})
  MERGE (answering)-[:RESPONDS_TO {inferred: edge.inferred}]->(answered))
FOREACH (edge IN row.same_claims |
  MERGE (a:Claim {id: edge.a_id})
  MERGE (b:Claim {id: edge.b_id})
  MERGE (a)-[decision:SAME_AS {by: edge.by, basis: edge.basis}]->(b)
  SET decision.score = edge.score, decision.recorded = edge.recorded)
FOREACH (edge IN row.same_entities |
  MERGE (a:Entity {id: edge.a_id})
  MERGE (b:Entity {id: edge.b_id})
  MERGE (a)-[decision:SAME_AS {by: edge.by, basis: edge.basis}]->(b)
  SET decision.score = edge.score, decision.recorded = edge.recorded)
RETURN count(*) AS written
