// Which decisions were made on these articles by their first end?
UNWIND $ids AS wanted
MATCH (decision:Decision {a_on_article: wanted})
RETURN DISTINCT decision.id AS id
ORDER BY id
