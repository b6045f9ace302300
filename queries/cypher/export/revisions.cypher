// Which revisions are there, of which articles, and which of them answer?
MATCH (revision:Revision)-[:OF]->(article:Article)
RETURN article.id AS article_id, revision.current AS current, revision.id AS id
ORDER BY article_id, id
