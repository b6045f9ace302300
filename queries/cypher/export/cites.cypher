// Which statements of these revisions rest on which others of the same text?
UNWIND $ids AS wanted
MATCH (revision:Revision {id: wanted})<-[:IN]-(citing:Statement)-[edge:CITES]->(cited:Statement)
WHERE cited.revision = revision.id AND edge.decision IS NULL
RETURN revision.id AS revision_id, citing.id AS citing_id, cited.id AS cited_id
ORDER BY citing_id, cited_id
