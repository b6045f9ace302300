// Writes what claims are about.
UNWIND $rows AS row
MATCH (claim:Claim {id: row.claim_id})
MATCH (entity:Entity {id: row.entity_id})
MERGE (claim)-[:ABOUT]->(entity)
RETURN count(*) AS written
