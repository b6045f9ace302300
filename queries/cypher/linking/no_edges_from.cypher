// Takes back what this text of an article was held to rest on, and to be a copy of.
UNWIND $rows AS row
MATCH (article:Article {id: row.article_id})
OPTIONAL MATCH (article)-[edge:CITES|COPY_OF]->(:Article)
WHERE edge.revision = row.revision_id
DELETE edge
WITH DISTINCT row
RETURN count(*) AS written
