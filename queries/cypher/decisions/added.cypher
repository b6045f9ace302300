// Keeps decisions that only add to what stands, in one statement; nothing when others settled meanwhile.
// Whoever takes out what is named here settles too, so MERGE finds each. To write a property is to wait for the others.
UNWIND $rows AS row
MATCH (settling:Settling {id: row.id})
SET settling.waits = row.number
WITH row, settling
WHERE settling.number = row.number
SET settling.number = settling.number + 1
FOREACH (node IN row.decisions |
  MERGE (decision:Decision {id: node.id})
  SET decision.verdict = node.verdict, decision.by = node.decided_by, decision.basis = node.basis,
    decision.score = node.score, decision.certain = node.certain, decision.recorded = node.recorded,
    decision.undone = node.undone, decision.undone_by = node.undone_by, decision.state = node.state,
    decision.why = node.why, decision.useful = node.useful, decision.a_id = node.a_id, decision.b_id = node.b_id,
    decision.a_under = node.a_under, decision.b_under = node.b_under, decision.a_on = node.a_on,
    decision.a_on_article = node.a_on_article, decision.a_on_sha256 = node.a_on_sha256,
    decision.a_on_spans = node.a_on_spans, decision.a_on_words = node.a_on_words,
    decision.a_on_source = node.a_on_source, decision.a_on_stance = node.a_on_stance, decision.b_on = node.b_on,
    decision.b_on_article = node.b_on_article, decision.b_on_sha256 = node.b_on_sha256,
    decision.b_on_spans = node.b_on_spans, decision.b_on_words = node.b_on_words,
    decision.b_on_source = node.b_on_source, decision.b_on_stance = node.b_on_stance,
    decision.new_stance = node.new_stance, decision.new_source = node.new_source,
    decision.new_source_spans = node.new_source_spans, decision.new_quote_spans = node.new_quote_spans,
    decision.new_claim = node.new_claim)
FOREACH (edge IN row.same_claims |
  MERGE (a:Claim {id: edge.a_id}) MERGE (b:Claim {id: edge.b_id}) MERGE (a)-[e:SAME_AS {decision: edge.id}]->(b)
  SET e.by = edge.decided_by, e.basis = edge.basis, e.score = edge.score, e.recorded = edge.recorded)
FOREACH (edge IN row.same_entities |
  MERGE (a:Entity {id: edge.a_id}) MERGE (b:Entity {id: edge.b_id}) MERGE (a)-[e:SAME_AS {decision: edge.id}]->(b)
  SET e.by = edge.decided_by, e.basis = edge.basis, e.score = edge.score, e.recorded = edge.recorded)
FOREACH (edge IN row.contradictions |
  MERGE (a:Claim {id: edge.a_id}) MERGE (b:Claim {id: edge.b_id}) MERGE (a)-[e:CONTRADICTS {decision: edge.id}]->(b)
  SET e.by = edge.decided_by, e.basis = edge.basis, e.score = edge.score, e.recorded = edge.recorded)
FOREACH (node IN row.claims |
  MERGE (claim:Claim {id: node.id})
  SET claim.cluster = node.cluster)
FOREACH (node IN row.entities |
  MERGE (entity:Entity {id: node.id})
  SET entity.cluster = node.cluster)
RETURN count(*) AS written
