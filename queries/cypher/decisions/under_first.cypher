// Which decisions are attached by their first end to statements on these claims?
UNWIND $ids AS wanted
MATCH (decision:Decision {a_under: wanted})
RETURN DISTINCT decision.id AS id
ORDER BY id
