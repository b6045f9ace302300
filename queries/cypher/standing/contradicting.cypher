// Which claims contradict one, in any wording of its cluster, by a standing decision?
MATCH (asked:Claim {cluster: $cluster})-[:CONTRADICTS]-(other:Claim)
RETURN DISTINCT other.cluster AS cluster
ORDER BY cluster
LIMIT $limit
