// Which of these clusters have at least so many entities?
UNWIND $ids AS wanted
CALL {
  WITH wanted
  MATCH (node:Entity {cluster: wanted})
  RETURN node.id AS member
  LIMIT $limit
}
WITH wanted, count(member) AS members
WHERE members >= $limit
RETURN wanted AS id
ORDER BY id
