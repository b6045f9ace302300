// On which statements do these rest, in any text that was there before some moments?
UNWIND $frontier AS citing_id
MATCH (citing:Statement {id: citing_id})-[:CITES]->(cited:Statement)
MATCH (cited)-[:IN]->(revision:Revision)
WHERE (revision.current OR $earlier) AND cited.set_aside IS NULL
  AND coalesce(cited.said_from, '') < $said_before
  AND coalesce(revision.published, '') < $published_before AND revision.recorded < $recorded_before
RETURN citing.id AS citing_id, cited.id AS cited_id
ORDER BY citing_id, cited_id
