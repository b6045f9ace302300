// Which articles are there, the latest published first?
MATCH (found:Article)
WITH found.id AS found_id, coalesce(found.published, '') AS day
WHERE day < $after_day OR (day = $after_day AND found_id > $after_id)
WITH found_id, day
ORDER BY day DESC, found_id
LIMIT $limit
MATCH (article:Article {id: found_id})<-[:OF]-(revision:Revision)
WHERE revision.current
RETURN article.id AS id, article.url AS url, article.title AS title, article.author AS author,
  revision.outlet AS outlet, article.published AS published, article.published_basis AS published_basis,
  article.language AS language, revision.id AS revision_id, revision.recorded AS recorded,
  COUNT { MATCH (revision)<-[:IN]-(statement:Statement)
    WHERE statement.set_aside IS NULL } AS statements, size(revision.unread_reasons) AS unread
ORDER BY day DESC, id
