// Which claims were read of these revisions?
UNWIND $ids AS wanted
MATCH (claim:Claim)
WHERE claim.revision = wanted AND claim.corrects IS NULL
RETURN claim.id AS id
ORDER BY id
