// Which entities were read of an article, in any of its revisions?
MATCH (article:Article {id: $article_id})<-[:OF]-(revision:Revision)
MATCH (entity:Entity) WHERE entity.revision = revision.id
RETURN entity.id AS id
ORDER BY id
