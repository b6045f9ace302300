// What does a claim say, and in which article?
MATCH (claim:Claim {id: $claim_id})
MATCH (revision:Revision {id: claim.revision})-[:OF]->(article:Article)
RETURN claim.id AS id, claim.text AS text, claim.cluster AS cluster,
  coalesce(claim.quantities, []) AS quantities, revision.id AS revision_id,
  revision.current AS current, article.id AS article_id
ORDER BY id
