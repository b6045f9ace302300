// What did a source, or one held to be the same, say in any text that was there before some moments?
MATCH (asked:Entity {id: $entity_id})
MATCH (source:Entity {cluster: asked.cluster})
MATCH (source)-[:MADE]->(statement:Statement)-[:IN]->(revision:Revision)-[:OF]->(article:Article)
MATCH (statement)-[:ASSERTS|CONFIRMS|DENIES|LEAVES_OPEN|RELAYS|WITHDRAWS]->(claim:Claim)
WHERE (revision.current OR $earlier) AND statement.set_aside IS NULL
  AND coalesce(statement.said_from, '') < $said_before
  AND coalesce(revision.published, '') < $published_before AND revision.recorded < $recorded_before
RETURN statement.id AS id, claim.id AS claim_id, statement.stance AS stance, statement.said_from AS said_from,
  statement.said_to AS said_to, revision.id AS revision_id, article.id AS article_id
ORDER BY id
LIMIT $limit
