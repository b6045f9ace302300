// Which claims of these revisions are held to be one, and who decided it?
UNWIND $ids AS wanted
MATCH (a:Claim {revision: wanted})-[edge:SAME_AS]->(b:Claim)
WHERE b.revision = wanted AND edge.decision IS NULL
RETURN wanted AS revision_id, a.id AS a_id, b.id AS b_id, edge.basis AS basis, edge.by AS decided_by,
  edge.score AS score
ORDER BY a_id, decided_by, basis, b_id
