// Which texts of these articles were there before some moments, when were they printed, and when recorded?
UNWIND $article_ids AS article_id
MATCH (article:Article {id: article_id})<-[:OF]-(revision:Revision)
WHERE coalesce(revision.published, '') < $published_before AND revision.recorded < $recorded_before
RETURN article.id AS article_id, revision.published AS published, revision.recorded AS recorded,
  revision.current AS current, revision.id AS id
ORDER BY article_id, id
