// Which Wikidata item is each of these clusters of entities, where any of its members is told to be one?
UNWIND $ids AS wanted
CALL {
  WITH wanted
  MATCH (node:Entity {cluster: wanted})
  WHERE node.wikidata IS NOT NULL
  RETURN node.wikidata AS wikidata
  LIMIT 1
}
RETURN wanted AS id, wikidata AS wikidata
ORDER BY id
