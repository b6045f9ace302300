// Writes who carried an article.
UNWIND $rows AS row
MATCH (article:Article {id: row.article_id})
MATCH (publisher:Entity {id: row.publisher_id})
MERGE (article)-[:PUBLISHED_BY]->(publisher)
RETURN count(*) AS written
