// Of which articles are these copies?
UNWIND $article_ids AS wanted
MATCH (copy:Article {id: wanted})-[:COPY_OF]->(original:Article)
RETURN DISTINCT copy.id AS copy_id, original.id AS original_id
ORDER BY copy_id, original_id
