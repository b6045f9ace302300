// Who or what is this, and which entities are held to be the same?
MATCH (asked:Entity {id: $entity_id})
MATCH (entity:Entity {cluster: asked.cluster})
MATCH (revision:Revision {id: entity.revision})-[:OF]->(article:Article)
WHERE revision.current OR entity.id = asked.id
WITH entity, revision, article, COUNT { MATCH (entity)-[:MADE]->(statement:Statement)
    WHERE statement.set_aside IS NULL } AS statements
RETURN entity.id AS id, entity.name AS name, entity.kind AS kind, entity.aliases AS aliases,
  entity.country AS country, entity.wikidata AS wikidata, entity.outlet AS outlet, entity.cluster AS cluster,
  entity.mentions AS mentions, statements AS statements,
  article.id AS article_id, revision.title AS title, revision.outlet AS carrier
ORDER BY id
