// Which corrected statements stand beside these?
UNWIND $ids AS wanted
MATCH (:Statement {id: wanted})<-[:CORRECTS]-(statement:Statement)
RETURN statement.corrects AS corrects, statement.alike AS alike, statement.id AS id
ORDER BY id
