// Which decisions are attached to these by their second end?
UNWIND $ids AS wanted
MATCH (decision:Decision {b_id: wanted})
RETURN DISTINCT decision.id AS id
ORDER BY id
