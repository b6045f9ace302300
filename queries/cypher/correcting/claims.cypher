// Which claims were read in these revisions, in which words?
UNWIND $ids AS wanted
MATCH (claim:Claim {revision: wanted})
WHERE claim.corrects IS NULL
RETURN claim.revision AS revision_id, claim.text AS text, claim.id AS id
ORDER BY id
