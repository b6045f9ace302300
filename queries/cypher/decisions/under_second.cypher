// Which decisions are attached by their second end to statements on these claims?
UNWIND $ids AS wanted
MATCH (decision:Decision {b_under: wanted})
RETURN DISTINCT decision.id AS id
ORDER BY id
