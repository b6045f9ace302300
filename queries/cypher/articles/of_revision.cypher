// What was an article called when it had this text, who wrote and carried it, and when?
MATCH (revision:Revision {id: $revision_id})-[:OF]->(article:Article)
RETURN article.id AS id, article.url AS url, revision.title AS title, revision.author AS author,
  revision.outlet AS outlet, revision.published AS published, revision.published_basis AS published_basis,
  revision.language AS language, revision.id AS revision_id, revision.recorded AS recorded,
  COUNT { MATCH (revision)<-[:IN]-(statement:Statement)
    WHERE statement.set_aside IS NULL } AS statements, size(revision.unread_reasons) AS unread
ORDER BY id
