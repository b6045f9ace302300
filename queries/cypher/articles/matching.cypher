// Which articles have at least so many of the words in title, outlet or author, the latest published first?
CALL db.index.fulltext.queryNodes('article_words', $expression) YIELD node AS article
WITH article, split(article.words, ' ') AS own
WITH article, size([word IN $words WHERE word IN own]) AS matched, coalesce(article.published, '') AS day
WHERE matched >= $least AND (matched < $after_matched OR (matched = $after_matched
  AND (day < $after_day OR (day = $after_day AND article.id > $after_id))))
MATCH (article)<-[:OF]-(revision:Revision)
WHERE revision.current
WITH article, revision, matched, day
ORDER BY matched DESC, day DESC, article.id
LIMIT $limit
RETURN matched AS matched,
  article.id AS id, article.url AS url, article.title AS title, article.author AS author,
  revision.outlet AS outlet, article.published AS published, article.published_basis AS published_basis,
  article.language AS language, revision.id AS revision_id, revision.recorded AS recorded,
  COUNT { MATCH (revision)<-[:IN]-(:Statement) } AS statements, size(revision.unread_reasons) AS unread
ORDER BY matched DESC, day DESC, id
