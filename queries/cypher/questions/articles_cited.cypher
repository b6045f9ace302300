// Which articles do these cite, and by what: a link, a report that they name?
UNWIND $article_ids AS wanted
MATCH (citing:Article {id: wanted})-[edge:CITES]->(cited:Article)
RETURN DISTINCT citing.id AS citing_id, edge.basis AS basis, cited.id AS cited_id
ORDER BY citing_id, basis, cited_id
