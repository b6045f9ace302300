// Lets those that cite what was read, and what corrects those, cite what corrects it, on the same claim.
UNWIND $rows AS row
MATCH (statement:Statement {id: row.id})
OPTIONAL MATCH (:Statement {id: row.corrects})<-[:CITES]-(citing:Statement)
OPTIONAL MATCH (citing)<-[:CORRECTS]-(instead:Statement)
WHERE instead.alike
FOREACH (_ IN CASE WHEN citing IS NULL OR NOT row.alike THEN [] ELSE [1] END |
  MERGE (citing)-[:CITES {decision: row.corrects}]->(statement))
FOREACH (_ IN CASE WHEN instead IS NULL OR NOT row.alike THEN [] ELSE [1] END |
  MERGE (instead)-[:CITES {decision: row.corrects}]->(statement))
WITH DISTINCT row
RETURN count(*) AS written
