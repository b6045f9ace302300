// Which of these clusters have at least 25 claims?
UNWIND $ids AS wanted
CALL {
  WITH wanted
  MATCH (node:Claim {cluster: wanted})
  RETURN node.id AS member
  LIMIT 25
}
WITH wanted, count(member) AS members
WHERE members >= 25
RETURN wanted AS id
ORDER BY id
