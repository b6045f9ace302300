// Which decisions were made on these articles by their second end?
UNWIND $ids AS wanted
MATCH (decision:Decision {b_on_article: wanted})
RETURN DISTINCT decision.id AS id
ORDER BY id
