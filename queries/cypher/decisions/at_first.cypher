// Which decisions are attached to these by their first end?
UNWIND $ids AS wanted
MATCH (decision:Decision {a_id: wanted})
RETURN DISTINCT decision.id AS id
ORDER BY id
