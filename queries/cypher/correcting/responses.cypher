// Lets corrected statements answer what those that were read answer, and be answered by whom those are.
UNWIND $rows AS row
MATCH (statement:Statement {id: row.id})-[:CORRECTS]->(original:Statement)
OPTIONAL MATCH (original)-[answer:RESPONDS_TO]->(answered:Statement)
FOREACH (_ IN CASE WHEN answered IS NULL THEN [] ELSE [1] END |
  MERGE (statement)-[:RESPONDS_TO {inferred: answer.inferred}]->(answered))
WITH DISTINCT row, statement, original
OPTIONAL MATCH (original)<-[response:RESPONDS_TO]-(answering:Statement)
FOREACH (_ IN CASE WHEN answering IS NULL THEN [] ELSE [1] END |
  MERGE (answering)-[:RESPONDS_TO {inferred: response.inferred}]->(statement))
WITH DISTINCT row
RETURN count(*) AS written
