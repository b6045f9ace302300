// How many passages with a cue could not be read in the current texts of these articles?
UNWIND $ids AS wanted
MATCH (article:Article {id: wanted})<-[:OF]-(revision:Revision)
WHERE revision.current
RETURN article.id AS id, size(revision.unread_reasons) AS unread
ORDER BY id
