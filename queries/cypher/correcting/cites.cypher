// Lets corrected statements on the same claim cite what those that were read cite, and what corrects that.
UNWIND $rows AS row
MATCH (statement:Statement {id: row.id})
OPTIONAL MATCH (:Statement {id: row.corrects})-[:CITES]->(cited:Statement)
OPTIONAL MATCH (cited)<-[:CORRECTS]-(instead:Statement)
WHERE instead.alike
FOREACH (_ IN CASE WHEN cited IS NULL OR NOT row.alike THEN [] ELSE [1] END |
  MERGE (statement)-[:CITES {decision: row.corrects}]->(cited))
FOREACH (_ IN CASE WHEN instead IS NULL OR NOT row.alike THEN [] ELSE [1] END |
  MERGE (statement)-[:CITES {decision: row.corrects}]->(instead))
WITH DISTINCT row
RETURN count(*) AS written
