// Whom do these statements answer?
UNWIND $frontier AS answering_id
MATCH (answering:Statement {id: answering_id})-[edge:RESPONDS_TO]->(answered:Statement)
WHERE answered.set_aside IS NULL
MATCH (answered)<-[:MADE]-(source:Entity)
RETURN answering.id AS answering_id, answered.id AS answered_id, source.id AS source_id, source.name AS source,
  source.kind AS source_kind, edge.inferred AS inferred
ORDER BY answering_id, inferred, answered_id
