// How were these statements read: by whom, with which stance, on what, and in which text?
UNWIND $ids AS wanted
MATCH (statement:Statement {id: wanted})-[:IN]->(revision:Revision)
MATCH (statement)<-[:MADE]-(source:Entity)
MATCH (statement)-[:ASSERTS|CONFIRMS|DENIES|LEAVES_OPEN|RELAYS|WITHDRAWS]->(claim:Claim)
RETURN revision.id AS revision_id, revision.text AS text, source.id AS source_id, claim.id AS claim_id,
  claim.text AS claim, statement.stance AS stance, statement.quote AS quote, statement.quote_spans AS quote_spans,
  statement.source_spans AS source_spans, statement.id AS id
ORDER BY id
