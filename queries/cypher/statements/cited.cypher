// On which statements do these rest?
UNWIND $frontier AS citing_id
MATCH (citing:Statement {id: citing_id})-[:CITES]->(cited:Statement)
MATCH (cited)-[:IN]->(revision:Revision)
WHERE (revision.current OR revision.id = citing.revision) AND cited.set_aside IS NULL
RETURN DISTINCT citing.id AS citing_id, cited.id AS cited_id
ORDER BY citing_id, cited_id
