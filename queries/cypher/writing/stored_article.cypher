// Is this article in the graph, and what is it called?
MATCH (article:Article {id: $article_id})
RETURN article.id AS id, article.title AS title
ORDER BY id
