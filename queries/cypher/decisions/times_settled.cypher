// How often were decisions settled?
MATCH (settling:Settling {id: $id})
RETURN settling.number AS number, settling.id AS id
ORDER BY id
