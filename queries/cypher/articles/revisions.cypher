// In which texts has an article stood?
MATCH (article:Article {id: $article_id})<-[:OF]-(revision:Revision)
RETURN revision.id AS id, revision.text_sha256 AS text_sha256, revision.raw_sha256 AS raw_sha256,
  revision.extractor AS extractor, revision.recorded AS recorded, revision.current AS current
ORDER BY recorded, id
