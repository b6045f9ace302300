// Note that a migration was applied, with the checksum of its text.
UNWIND $rows AS row
MERGE (migration:Migration {id: row.id})
SET migration.number = row.number, migration.name = row.name,
    migration.checksum = row.checksum, migration.applied = row.applied
RETURN count(*) AS written
