// Which of these clusters have at least so many claims?
UNWIND $ids AS wanted
CALL {
  WITH wanted
  MATCH (node:Claim {cluster: wanted})
  RETURN node.id AS member
  LIMIT $limit
}
WITH wanted, count(member) AS members
WHERE members >= $limit
RETURN wanted AS id
ORDER BY id
