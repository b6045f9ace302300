// What do these claims say, and when was it published?
UNWIND $ids AS wanted
MATCH (claim:Claim {id: wanted})
MATCH (revision:Revision {id: claim.revision})
RETURN claim.id AS id, claim.text AS text, revision.id AS revision_id, revision.published AS published,
  claim.cluster AS cluster
ORDER BY id
