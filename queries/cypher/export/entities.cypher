// Which entities do these revisions speak of?
UNWIND $ids AS wanted
MATCH (entity:Entity {revision: wanted})
RETURN wanted AS revision_id, entity.id AS id, entity.kind AS kind, entity.name AS name, entity.mentions AS mentions,
  entity.aliases AS aliases, entity.outlet AS outlet, entity.country AS country, entity.wikidata AS wikidata
ORDER BY id
