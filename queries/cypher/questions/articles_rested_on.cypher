// On statements of which other articles do those of these articles rest?
UNWIND $article_ids AS wanted
MATCH (citing:Article {id: wanted})<-[:OF]-(own:Revision)<-[:IN]-(telling:Statement)-[:CITES]->(told:Statement)
MATCH (told)-[:IN]->(other:Revision)-[:OF]->(cited:Article)
WHERE own.current AND other.current AND cited.id <> wanted
RETURN DISTINCT wanted AS citing_id, 'statement' AS basis, cited.id AS cited_id
ORDER BY citing_id, cited_id
