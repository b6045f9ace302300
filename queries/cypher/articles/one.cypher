// What is an article called, who wrote and carried it, and when?
MATCH (article:Article {id: $article_id})<-[:OF]-(revision:Revision)
WHERE revision.current
RETURN article.id AS id, article.url AS url, article.title AS title, article.author AS author,
  revision.outlet AS outlet, article.published AS published, article.published_basis AS published_basis,
  article.language AS language, revision.id AS revision_id, revision.recorded AS recorded,
  COUNT { MATCH (revision)<-[:IN]-(statement:Statement)
    WHERE statement.set_aside IS NULL } AS statements, size(revision.unread_reasons) AS unread
ORDER BY id
