// Which revisions have these articles?
UNWIND $ids AS wanted
MATCH (article:Article {id: wanted})<-[:OF]-(revision:Revision)
RETURN revision.id AS id
ORDER BY id
