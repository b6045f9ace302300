// Which entities are there, of one kind or of all, those with the most statements first?
MATCH (revision:Revision {current: true})
MATCH (found:Entity {revision: revision.id})
WHERE $kind = '' OR found.kind = $kind
WITH found.id AS found_id, COUNT { MATCH (found)-[:MADE]->(statement:Statement)
    WHERE statement.set_aside IS NULL } AS statements
WHERE statements < $after_statements OR (statements = $after_statements AND found_id > $after_id)
WITH found_id, statements
ORDER BY statements DESC, found_id
LIMIT $limit
MATCH (entity:Entity {id: found_id})
MATCH (revision:Revision {id: entity.revision})-[:OF]->(article:Article)
RETURN entity.id AS id, entity.name AS name, entity.kind AS kind, entity.aliases AS aliases,
  entity.country AS country, entity.wikidata AS wikidata, entity.outlet AS outlet, entity.cluster AS cluster,
  entity.mentions AS mentions, statements AS statements,
  article.id AS article_id, revision.title AS title, revision.outlet AS carrier
ORDER BY statements DESC, id
