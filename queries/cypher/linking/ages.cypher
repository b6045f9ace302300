// Keeps the ages that are told beside the first mentions of people.
UNWIND $rows AS row
MATCH (entity:Entity {id: row.id})
SET entity.ages = row.ages
RETURN count(*) AS written
