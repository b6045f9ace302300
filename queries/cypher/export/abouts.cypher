// What are the claims of these revisions about?
UNWIND $ids AS wanted
MATCH (claim:Claim {revision: wanted})-[:ABOUT]->(entity:Entity)
WHERE claim.corrects IS NULL
RETURN wanted AS revision_id, claim.id AS claim_id, entity.id AS entity_id
ORDER BY claim_id, entity_id
