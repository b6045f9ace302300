// The migrations that this store has been through.
MATCH (migration:Migration)
RETURN migration.id AS id, migration.number AS number, migration.name AS name, migration.checksum AS checksum
ORDER BY id
