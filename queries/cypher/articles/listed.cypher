// Which articles are there, the latest published first?
MATCH (revision:Revision {current: true})-[:OF]->(article:Article)
WITH article, revision, coalesce(article.published, '') AS day
WHERE day < $after_day OR (day = $after_day AND article.id > $after_id)
WITH article, revision, day
ORDER BY day DESC, article.id
LIMIT $limit
RETURN article.id AS id, article.url AS url, article.title AS title, article.author AS author,
  revision.outlet AS outlet, article.published AS published, article.published_basis AS published_basis,
  article.language AS language, revision.id AS revision_id, revision.recorded AS recorded,
  COUNT { MATCH (revision)<-[:IN]-(:Statement) } AS statements, size(revision.unread_reasons) AS unread
ORDER BY day DESC, id
