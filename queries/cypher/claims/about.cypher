// What is a claim about?
MATCH (claim:Claim {id: $claim_id})-[:ABOUT]->(entity:Entity)
RETURN entity.id AS id, entity.name AS name, entity.kind AS kind
ORDER BY id
