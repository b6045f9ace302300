// Which statements of these revisions answer which others of the same text?
UNWIND $ids AS wanted
MATCH (revision:Revision {id: wanted})<-[:IN]-(answering:Statement)-[edge:RESPONDS_TO]->(answered:Statement)
WHERE answered.revision = revision.id AND answering.corrects IS NULL AND answered.corrects IS NULL
RETURN revision.id AS revision_id, answering.id AS answering_id, answered.id AS answered_id, edge.inferred AS inferred
ORDER BY answering_id, inferred, answered_id
