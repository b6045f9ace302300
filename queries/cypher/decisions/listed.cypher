// Which decisions stand so, of one verdict or all, on one kind of thing or all, the most useful to look at first?
MATCH (decision:Decision {state: $state})
WHERE ($verdict = '' OR decision.verdict = $verdict) AND decision.a_on STARTS WITH $kind
  AND decision.useful >= $least AND (decision.useful < $after_useful
  OR (decision.useful = $after_useful AND decision.id > $after_id))
RETURN decision.useful AS useful, decision.id AS id
ORDER BY useful DESC, id
LIMIT $limit
