// Who said what in these revisions, and when?
UNWIND $ids AS wanted
MATCH (revision:Revision {id: wanted})<-[:IN]-(statement:Statement)
WHERE statement.corrects IS NULL
MATCH (statement)<-[:MADE]-(source:Entity)
MATCH (statement)-[:ASSERTS|CONFIRMS|DENIES|LEAVES_OPEN|RELAYS|WITHDRAWS]->(claim:Claim)
RETURN statement.id AS id, revision.id AS revision_id, statement.stance AS stance, claim.id AS claim_id,
  source.id AS source_id, source.name AS source, source.outlet AS outlet,
  statement.said AS said, statement.said_from AS said_from, statement.said_to AS said_to,
  statement.cue_spans AS cue_spans, statement.quote_spans AS quote_spans, statement.source_spans AS source_spans
ORDER BY id
