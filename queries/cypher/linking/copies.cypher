// Writes which articles are copies of which, from the later to the earlier, and how like their texts are.
UNWIND $rows AS row
MATCH (copy:Article {id: row.copy_id})
MATCH (original:Article {id: row.original_id})
MERGE (copy)-[edge:COPY_OF {revision: row.revision_id, original: row.original_revision_id}]->(original)
SET edge.score = row.score
RETURN count(*) AS written
