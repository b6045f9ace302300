// Which entities have at least so many of the words in a name, those with most words and most statements first?
CALL db.index.fulltext.queryNodes('entity_words', $expression) YIELD node AS entity
WITH entity, split(entity.words, ' ') AS own
WITH entity, size([word IN $words WHERE word IN own]) AS matched
WHERE matched >= $least AND ($kind = '' OR entity.kind = $kind)
MATCH (revision:Revision {id: entity.revision})-[:OF]->(article:Article)
WHERE revision.current
WITH entity, matched, revision, article, COUNT { MATCH (entity)-[:MADE]->(:Statement) } AS statements
WHERE matched < $after_matched OR (matched = $after_matched
  AND (statements < $after_statements OR (statements = $after_statements AND entity.id > $after_id)))
RETURN matched AS matched,
  entity.id AS id, entity.name AS name, entity.kind AS kind, entity.aliases AS aliases,
  entity.country AS country, entity.wikidata AS wikidata, entity.outlet AS outlet, entity.cluster AS cluster,
  entity.mentions AS mentions, statements AS statements,
  article.id AS article_id, revision.title AS title, revision.outlet AS carrier
ORDER BY matched DESC, statements DESC, id
LIMIT $limit
