// Takes out the claims of revisions that only a correction words, to be written anew when the reading is.
UNWIND $rows AS row
OPTIONAL MATCH (claim:Claim {revision: row.id})
WHERE claim.corrects IS NOT NULL
DETACH DELETE claim
WITH DISTINCT row
RETURN count(*) AS written
