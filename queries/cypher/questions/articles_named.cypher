// What are these articles called, who carried them, and when?
UNWIND $article_ids AS wanted
MATCH (article:Article {id: wanted})<-[:OF]-(revision:Revision)
WHERE revision.current
RETURN article.id AS id, revision.title AS title, revision.outlet AS carrier, revision.published AS published
ORDER BY id
