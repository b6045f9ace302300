// Which revisions of an article are in the graph?
MATCH (article:Article {id: $article_id})<-[:OF]-(revision:Revision)
RETURN revision.id AS id, revision.raw_sha256 AS raw_sha256, revision.recorded AS recorded, revision.current AS current
ORDER BY id
