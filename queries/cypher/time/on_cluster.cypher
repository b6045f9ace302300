// Which statements bear on a claim, in any wording of its cluster, in any text that was there before some moments?
MATCH (asked:Claim {id: $claim_id})
MATCH (claim:Claim {cluster: asked.cluster})
MATCH (claim)<-[:ASSERTS|CONFIRMS|DENIES|LEAVES_OPEN|RELAYS|WITHDRAWS]-(statement:Statement)
MATCH (statement)-[:IN]->(revision:Revision)-[:OF]->(article:Article)
WHERE (revision.current OR $earlier) AND statement.set_aside IS NULL
  AND coalesce(statement.said_from, '') < $said_before
  AND coalesce(revision.published, '') < $published_before AND revision.recorded < $recorded_before
RETURN statement.id AS id, claim.id AS claim_id, statement.stance AS stance, statement.said_from AS said_from,
  statement.said_to AS said_to, revision.id AS revision_id, article.id AS article_id
ORDER BY id
LIMIT $limit
