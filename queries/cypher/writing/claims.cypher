// Writes the claims of one revision. A cluster is set only on a new one: a reload must not undo a decision.
UNWIND $rows AS row
MERGE (claim:Claim {id: row.id})
ON CREATE SET claim.cluster = row.cluster
SET claim.text = row.text, claim.revision = row.revision_id, claim.words = row.words,
  claim.quantities = row.quantities
RETURN count(*) AS written
