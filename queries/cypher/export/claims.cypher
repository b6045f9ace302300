// Which claims do these revisions hold?
UNWIND $ids AS wanted
MATCH (claim:Claim {revision: wanted})
WHERE claim.corrects IS NULL
RETURN wanted AS revision_id, claim.id AS id, claim.text AS text,
  coalesce(claim.quantities, []) AS quantities
ORDER BY id
