// Which claims are held to be the same as one of these, by a standing decision?
UNWIND $ids AS wanted
MATCH (node:Claim {id: wanted})-[:SAME_AS]-(other:Claim)
RETURN DISTINCT node.id AS id, other.id AS other_id
ORDER BY id, other_id
