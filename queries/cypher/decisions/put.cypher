// Keeps decisions, each as one node.
UNWIND $rows AS row
MERGE (decision:Decision {id: row.id})
SET decision.verdict = row.verdict, decision.by = row.decided_by, decision.basis = row.basis,
  decision.score = row.score, decision.certain = row.certain, decision.recorded = row.recorded,
  decision.undone = row.undone, decision.undone_by = row.undone_by, decision.state = row.state,
  decision.why = row.why, decision.useful = row.useful, decision.a_id = row.a_id, decision.b_id = row.b_id,
  decision.a_under = row.a_under, decision.b_under = row.b_under, decision.a_on = row.a_on,
  decision.a_on_article = row.a_on_article, decision.a_on_sha256 = row.a_on_sha256,
  decision.a_on_spans = row.a_on_spans, decision.a_on_words = row.a_on_words, decision.a_on_source = row.a_on_source,
  decision.a_on_stance = row.a_on_stance, decision.b_on = row.b_on, decision.b_on_article = row.b_on_article,
  decision.b_on_sha256 = row.b_on_sha256, decision.b_on_spans = row.b_on_spans, decision.b_on_words = row.b_on_words,
  decision.b_on_source = row.b_on_source, decision.b_on_stance = row.b_on_stance,
  decision.new_stance = row.new_stance, decision.new_source = row.new_source,
  decision.new_source_spans = row.new_source_spans, decision.new_quote_spans = row.new_quote_spans,
  decision.new_claim = row.new_claim
RETURN count(*) AS written
