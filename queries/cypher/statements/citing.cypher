// Which statements rest on these?
UNWIND $frontier AS cited_id
MATCH (cited:Statement {id: cited_id})<-[:CITES]-(citing:Statement)
MATCH (citing)-[:IN]->(revision:Revision)
WHERE (revision.current OR revision.id = cited.revision) AND citing.set_aside IS NULL
RETURN DISTINCT citing.id AS citing_id, cited.id AS cited_id
ORDER BY citing_id, cited_id
