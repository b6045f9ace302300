// Takes back who carried an article.
UNWIND $rows AS row
MATCH (:Article {id: row.article_id})-[edge:PUBLISHED_BY]->(publisher:Entity)
WHERE publisher.id = row.publisher_id
DELETE edge
RETURN count(*) AS written
