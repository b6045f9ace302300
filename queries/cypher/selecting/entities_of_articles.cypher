// What identifies the entities of these articles in their texts: which name, mentioned where?
UNWIND $ids AS wanted
MATCH (article:Article {id: wanted})<-[:OF]-(revision:Revision)
MATCH (entity:Entity {revision: revision.id})
RETURN entity.id AS id, article.id AS article_id, revision.text_sha256 AS text_sha256, revision.current AS current,
  revision.recorded AS recorded, entity.mentions AS spans, entity.name AS words,
  null AS source, null AS stance, '' AS other_id
ORDER BY id
