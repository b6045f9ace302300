// Which entities have at least so many of the words in a name, those with most words and most statements first?
CALL db.index.fulltext.queryNodes('entity_words', $expression) YIELD node AS found
WITH found, size([word IN $words WHERE word IN split(found.words, ' ')]) AS matched
WHERE matched >= $least AND ($kind = '' OR found.kind = $kind)
MATCH (current:Revision {id: found.revision})
WHERE current.current
WITH found.id AS found_id, matched, COUNT { MATCH (found)-[:MADE]->(statement:Statement)
    WHERE statement.set_aside IS NULL } AS statements
WHERE matched < $after_matched OR (matched = $after_matched
  AND (statements < $after_statements OR (statements = $after_statements AND found_id > $after_id)))
WITH found_id, matched, statements
ORDER BY matched DESC, statements DESC, found_id
LIMIT $limit
MATCH (entity:Entity {id: found_id})
MATCH (revision:Revision {id: entity.revision})-[:OF]->(article:Article)
RETURN matched AS matched,
  entity.id AS id, entity.name AS name, entity.kind AS kind, entity.aliases AS aliases,
  entity.country AS country, entity.wikidata AS wikidata, entity.outlet AS outlet, entity.cluster AS cluster,
  entity.mentions AS mentions, statements AS statements,
  article.id AS article_id, revision.title AS title, revision.outlet AS carrier
ORDER BY matched DESC, statements DESC, id
