// Which passages with a cue could not be read in the current texts of these articles, and why?
UNWIND $ids AS wanted
MATCH (article:Article {id: wanted})<-[:OF]-(revision:Revision)
WHERE revision.current AND size(revision.unread_reasons) > 0
RETURN article.id AS article_id, revision.text AS text, revision.unread_spans AS unread_spans,
  revision.unread_reasons AS unread_reasons
ORDER BY article_id
