// Which statements of these revisions rest on others of the same text?
UNWIND $ids AS wanted
MATCH (revision:Revision {id: wanted})<-[:IN]-(citing:Statement)
MATCH (citing)-[:CITES]->(cited:Statement)
WHERE cited.revision = citing.revision AND citing.corrects IS NULL AND cited.corrects IS NULL
RETURN citing.id AS citing_id, cited.id AS cited_id
ORDER BY citing_id, cited_id
