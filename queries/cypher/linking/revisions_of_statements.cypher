// In which revisions do these statements stand?
UNWIND $ids AS wanted
MATCH (statement:Statement {id: wanted})-[:IN]->(revision:Revision)
RETURN DISTINCT revision.id AS id
ORDER BY id
