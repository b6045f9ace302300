// Which decisions are kept?
MATCH (decision:Decision)
RETURN decision.id AS id
ORDER BY id
