// Which statements were read of an article, in any of its revisions?
MATCH (article:Article {id: $article_id})<-[:OF]-(revision:Revision)<-[:IN]-(statement:Statement)
RETURN statement.id AS id
ORDER BY id
