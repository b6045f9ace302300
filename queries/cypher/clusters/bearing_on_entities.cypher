// How many statements do these entities make, each by itself?
UNWIND $ids AS wanted
MATCH (node:Entity {id: wanted})
RETURN node.id AS id, COUNT { MATCH (node)-[:MADE]->(:Statement) } AS statements
ORDER BY id
