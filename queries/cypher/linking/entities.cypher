// What are these entities judged by?
UNWIND $ids AS wanted
MATCH (entity:Entity {id: wanted})
RETURN entity.id AS id, entity.name AS name, entity.kind AS kind, entity.aliases AS aliases,
  entity.country AS country, entity.wikidata AS wikidata, entity.outlet AS outlet,
  coalesce(entity.ages, []) AS ages, entity.mentions AS mentions, entity.revision AS revision_id,
  entity.cluster AS cluster
ORDER BY id
