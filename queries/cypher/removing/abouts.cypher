// Takes back what claims are about.
UNWIND $rows AS row
MATCH (:Claim {id: row.claim_id})-[edge:ABOUT]->(entity:Entity)
WHERE entity.id = row.entity_id
DELETE edge
RETURN count(*) AS written
