// Writes claims that only a correction words, about what the claims are about that were read instead.
UNWIND $rows AS row
MERGE (claim:Claim {id: row.id})
ON CREATE SET claim.cluster = row.id
SET claim.text = row.text, claim.revision = row.revision_id, claim.words = row.words, claim.corrects = row.corrects
WITH row, claim
OPTIONAL MATCH (:Claim {id: row.instead_of})-[:ABOUT]->(entity:Entity)
FOREACH (_ IN CASE WHEN entity IS NULL THEN [] ELSE [1] END | MERGE (claim)-[:ABOUT]->(entity))
WITH DISTINCT row
RETURN count(*) AS written
