// Which claims were read of these revisions?
UNWIND $ids AS wanted
MATCH (claim:Claim)
WHERE claim.revision = wanted
RETURN claim.id AS id
ORDER BY id
