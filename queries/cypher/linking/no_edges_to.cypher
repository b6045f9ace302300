// Takes back what was held to rest on this text of an article, or to be a copy of it.
UNWIND $rows AS row
MATCH (article:Article {id: row.article_id})
OPTIONAL MATCH (article)<-[edge:CITES|COPY_OF]-(:Article)
WHERE edge.cited = row.revision_id OR edge.original = row.revision_id
DELETE edge
WITH DISTINCT row
RETURN count(*) AS written
