// How many entities of each kind do the current texts speak of?
MATCH (revision:Revision {current: true})
MATCH (entity:Entity {revision: revision.id})
RETURN count(entity) AS entities,
  sum(CASE entity.kind WHEN 'person' THEN 1 ELSE 0 END) AS persons,
  sum(CASE entity.kind WHEN 'agency' THEN 1 ELSE 0 END) AS agencies,
  sum(CASE entity.kind WHEN 'unit' THEN 1 ELSE 0 END) AS units,
  sum(CASE entity.kind WHEN 'place' THEN 1 ELSE 0 END) AS places,
  sum(CASE entity.kind WHEN 'unnamed' THEN 1 ELSE 0 END) AS unnamed
