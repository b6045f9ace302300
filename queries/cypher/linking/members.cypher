// Which claims, entities, statements or revisions are in these blocks? Of each block at most 61.
UNWIND $ids AS wanted
CALL {
  WITH wanted
  MATCH (block:Block {id: wanted})<-[:IN_BLOCK]-(member)
  RETURN member.id AS member_id
  LIMIT 61
}
RETURN wanted AS block, member_id AS member_id
ORDER BY block, member_id
