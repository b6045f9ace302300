// Which claims contradict one, in any wording of its cluster, by a standing decision?
MATCH (asked:Claim {cluster: $cluster})-[:CONTRADICTS]-(other:Claim)
RETURN DISTINCT asked.cluster AS of_cluster, other.cluster AS cluster
ORDER BY of_cluster, cluster
LIMIT $limit
