// Which revisions of an article are in the graph?
MATCH (article:Article {id: $article_id})<-[:OF]-(revision:Revision)
RETURN revision.id AS id, revision.recorded AS recorded, revision.current AS current
ORDER BY id
