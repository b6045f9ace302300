// Which articles have at least so many of the words in title, outlet or author, the latest published first?
CALL db.index.fulltext.queryNodes('article_words', $expression) YIELD node AS found
WITH found.id AS found_id, coalesce(found.published, '') AS day,
  size([word IN $words WHERE word IN split(found.words, ' ')]) AS matched
WHERE matched >= $least AND (matched < $after_matched OR (matched = $after_matched
  AND (day < $after_day OR (day = $after_day AND found_id > $after_id))))
WITH found_id, matched, day
ORDER BY matched DESC, day DESC, found_id
LIMIT $limit
MATCH (article:Article {id: found_id})<-[:OF]-(revision:Revision)
WHERE revision.current
RETURN matched AS matched, article.id AS id, article.url AS url, article.title AS title, article.author AS author,
  revision.outlet AS outlet, article.published AS published, article.published_basis AS published_basis,
  article.language AS language, revision.id AS revision_id, revision.recorded AS recorded,
  COUNT { MATCH (revision)<-[:IN]-(statement:Statement)
    WHERE statement.set_aside IS NULL } AS statements, size(revision.unread_reasons) AS unread
ORDER BY matched DESC, day DESC, id
