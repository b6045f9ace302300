// Which entities are there, of one kind or of all, those with the most statements first?
MATCH (entity:Entity)
WHERE $kind = '' OR entity.kind = $kind
MATCH (revision:Revision {id: entity.revision})-[:OF]->(article:Article)
WHERE revision.current
WITH entity, revision, article, COUNT { MATCH (entity)-[:MADE]->(:Statement) } AS statements
WHERE statements < $after_statements OR (statements = $after_statements AND entity.id > $after_id)
RETURN entity.id AS id, entity.name AS name, entity.kind AS kind, entity.aliases AS aliases,
  entity.country AS country, entity.wikidata AS wikidata, entity.outlet AS outlet, entity.cluster AS cluster,
  entity.mentions AS mentions, statements AS statements,
  article.id AS article_id, revision.title AS title, revision.outlet AS carrier
ORDER BY statements DESC, id
LIMIT $limit
