// Writes which articles rest on which, by a link or a report, and between which of their texts.
UNWIND $rows AS row
MATCH (citing:Article {id: row.citing_id})
MATCH (cited:Article {id: row.cited_id})
MERGE (citing)-[:CITES {basis: row.basis, revision: row.revision_id, cited: row.cited_revision_id}]->(cited)
RETURN count(*) AS written
