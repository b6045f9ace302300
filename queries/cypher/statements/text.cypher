// In which text does a statement stand, and who read it there?
MATCH (statement:Statement {id: $statement_id})-[:IN]->(revision:Revision)
RETURN statement.id AS id, revision.text AS text, revision.text_sha256 AS text_sha256,
  revision.extractor AS extractor, revision.recorded AS recorded, revision.current AS current
ORDER BY id
