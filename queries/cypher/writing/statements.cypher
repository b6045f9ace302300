// Writes statements, each with its source, its claim and its text, which must be there.
UNWIND $rows AS row
MATCH (source:Entity {id: row.source_id})
MATCH (claim:Claim {id: row.claim_id})
MATCH (revision:Revision {id: row.revision_id})
MERGE (statement:Statement {id: row.id})
SET statement.stance = row.stance, statement.quote = row.quote, statement.quote_spans = row.quote_spans,
  statement.cue = row.cue, statement.cue_spans = row.cue_spans, statement.source_spans = row.source_spans,
  statement.said = row.said, statement.said_from = row.said_from, statement.said_to = row.said_to,
  statement.said_text = row.said_text, statement.manner = row.manner, statement.speech = row.speech,
  statement.confidence = row.confidence, statement.revision = row.revision_id
MERGE (source)-[:MADE]->(statement)
MERGE (statement)-[:IN]->(revision)
FOREACH (_ IN CASE row.stance WHEN 'asserts' THEN [1] ELSE [] END | MERGE (statement)-[:ASSERTS]->(claim))
FOREACH (_ IN CASE row.stance WHEN 'confirms' THEN [1] ELSE [] END | MERGE (statement)-[:CONFIRMS]->(claim))
FOREACH (_ IN CASE row.stance WHEN 'denies' THEN [1] ELSE [] END | MERGE (statement)-[:DENIES]->(claim))
FOREACH (_ IN CASE row.stance WHEN 'leaves_open' THEN [1] ELSE [] END | MERGE (statement)-[:LEAVES_OPEN]->(claim))
FOREACH (_ IN CASE row.stance WHEN 'relays' THEN [1] ELSE [] END | MERGE (statement)-[:RELAYS]->(claim))
FOREACH (_ IN CASE row.stance WHEN 'withdraws' THEN [1] ELSE [] END | MERGE (statement)-[:WITHDRAWS]->(claim))
RETURN count(*) AS written
