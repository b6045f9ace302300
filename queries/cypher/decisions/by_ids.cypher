// What do these decisions say, on what were they made, and how do they stand?
UNWIND $ids AS wanted
MATCH (decision:Decision {id: wanted})
RETURN decision.id AS id, decision.verdict AS verdict, decision.by AS decided_by, decision.basis AS basis,
  decision.score AS score, decision.certain AS certain, decision.recorded AS recorded, decision.undone AS undone,
  decision.undone_by AS undone_by, decision.state AS state, decision.why AS why, decision.useful AS useful,
  decision.a_id AS a_id, decision.b_id AS b_id, decision.a_under AS a_under, decision.b_under AS b_under,
  decision.a_on AS a_on, decision.a_on_article AS a_on_article, decision.a_on_sha256 AS a_on_sha256,
  decision.a_on_spans AS a_on_spans, decision.a_on_words AS a_on_words, decision.a_on_source AS a_on_source,
  decision.a_on_stance AS a_on_stance, decision.b_on AS b_on, decision.b_on_article AS b_on_article,
  decision.b_on_sha256 AS b_on_sha256, decision.b_on_spans AS b_on_spans, decision.b_on_words AS b_on_words,
  decision.b_on_source AS b_on_source, decision.b_on_stance AS b_on_stance, decision.new_stance AS new_stance,
  decision.new_source AS new_source, decision.new_source_spans AS new_source_spans,
  decision.new_quote_spans AS new_quote_spans, decision.new_claim AS new_claim
ORDER BY id
