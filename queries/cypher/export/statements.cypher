// Which statements do these revisions hold, by whom and on what?
UNWIND $ids AS wanted
MATCH (revision:Revision {id: wanted})<-[:IN]-(statement:Statement)
WHERE statement.corrects IS NULL
MATCH (statement)<-[:MADE]-(source:Entity)
MATCH (statement)-[:ASSERTS|CONFIRMS|DENIES|LEAVES_OPEN|RELAYS|WITHDRAWS]->(claim:Claim)
RETURN revision.id AS revision_id, statement.id AS id, source.id AS source_id, claim.id AS claim_id,
  statement.stance AS stance, statement.quote AS quote, statement.quote_spans AS quote_spans, statement.cue AS cue,
  statement.cue_spans AS cue_spans, statement.source_spans AS source_spans, statement.said AS said,
  statement.said_text AS said_text, statement.manner AS manner, statement.speech AS speech,
  statement.confidence AS confidence
ORDER BY id
