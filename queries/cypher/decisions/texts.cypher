// In which texts, by whom published, did things stand that were decided on?
UNWIND $ids AS wanted
MATCH (article:Article {id: wanted})<-[:OF]-(revision:Revision)
RETURN article.id AS article_id, revision.text_sha256 AS text_sha256, revision.text AS text, revision.title AS title,
  revision.outlet AS outlet, revision.published AS published, revision.id AS id
ORDER BY id
