// How many statements bear on these claims, each by itself?
UNWIND $ids AS wanted
MATCH (node:Claim {id: wanted})
RETURN node.id AS id,
  COUNT { MATCH (node)<-[:ASSERTS|CONFIRMS|DENIES|LEAVES_OPEN|RELAYS|WITHDRAWS]-(:Statement) } AS statements
ORDER BY id
