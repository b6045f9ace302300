// Writes the entities of one revision. A cluster is set only on a new one: a reload must not undo a decision.
UNWIND $rows AS row
MERGE (entity:Entity {id: row.id})
ON CREATE SET entity.cluster = row.cluster
SET entity.name = row.name, entity.kind = row.kind, entity.aliases = row.aliases,
  entity.country = row.country, entity.wikidata = row.wikidata, entity.outlet = row.outlet,
  entity.mentions = row.mentions, entity.revision = row.revision_id, entity.words = row.words
FOREACH (_ IN CASE row.kind WHEN 'person' THEN [1] ELSE [] END | SET entity:Person)
FOREACH (_ IN CASE row.kind WHEN 'agency' THEN [1] ELSE [] END | SET entity:Agency)
FOREACH (_ IN CASE row.kind WHEN 'unit' THEN [1] ELSE [] END | SET entity:Unit)
FOREACH (_ IN CASE row.kind WHEN 'place' THEN [1] ELSE [] END | SET entity:Place)
FOREACH (_ IN CASE row.kind WHEN 'unnamed' THEN [1] ELSE [] END | SET entity:Unnamed)
RETURN count(*) AS written
