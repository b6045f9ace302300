// What are these claims about?
UNWIND $ids AS wanted
MATCH (claim:Claim {id: wanted})-[:ABOUT]->(entity:Entity)
RETURN claim.id AS id, entity.name AS name, entity.kind AS kind, entity.id AS entity_id
ORDER BY id, entity_id
