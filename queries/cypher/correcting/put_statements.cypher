// Writes statements as people corrected them, each beside the one that was read.
UNWIND $rows AS row
MATCH (original:Statement {id: row.corrects})-[:IN]->(revision:Revision)
MATCH (source:Entity {id: row.source_id})
MATCH (claim:Claim {id: row.claim_id})
MERGE (statement:Statement {id: row.id})
SET statement.corrects = row.corrects, statement.alike = row.alike, statement.stance = row.stance,
  statement.quote = row.quote, statement.quote_spans = row.quote_spans, statement.source_spans = row.source_spans,
  statement.cue = original.cue, statement.cue_spans = original.cue_spans, statement.said = original.said,
  statement.said_from = original.said_from, statement.said_to = original.said_to,
  statement.said_text = original.said_text, statement.manner = original.manner, statement.speech = original.speech,
  statement.confidence = original.confidence, statement.revision = original.revision
MERGE (source)-[:MADE]->(statement)
MERGE (statement)-[:IN]->(revision)
MERGE (statement)-[:CORRECTS]->(original)
FOREACH (_ IN CASE row.stance WHEN 'asserts' THEN [1] ELSE [] END | MERGE (statement)-[:ASSERTS]->(claim))
FOREACH (_ IN CASE row.stance WHEN 'confirms' THEN [1] ELSE [] END | MERGE (statement)-[:CONFIRMS]->(claim))
FOREACH (_ IN CASE row.stance WHEN 'denies' THEN [1] ELSE [] END | MERGE (statement)-[:DENIES]->(claim))
FOREACH (_ IN CASE row.stance WHEN 'leaves_open' THEN [1] ELSE [] END | MERGE (statement)-[:LEAVES_OPEN]->(claim))
FOREACH (_ IN CASE row.stance WHEN 'relays' THEN [1] ELSE [] END | MERGE (statement)-[:RELAYS]->(claim))
FOREACH (_ IN CASE row.stance WHEN 'withdraws' THEN [1] ELSE [] END | MERGE (statement)-[:WITHDRAWS]->(claim))
RETURN count(*) AS written
