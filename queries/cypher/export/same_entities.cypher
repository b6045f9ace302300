// Which entities of these revisions are held to be one, and who decided it?
UNWIND $ids AS wanted
MATCH (a:Entity {revision: wanted})-[decision:SAME_AS]->(b:Entity)
WHERE b.revision = wanted
RETURN wanted AS revision_id, a.id AS a_id, b.id AS b_id, decision.basis AS basis, decision.by AS decided_by,
  decision.score AS score
ORDER BY a_id, decided_by, basis, b_id
