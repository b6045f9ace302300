// What does a text of an article say, what are its parts, and what in it could not be read?
MATCH (revision:Revision {id: $revision_id})
RETURN revision.id AS id, revision.text AS text, revision.segment_kinds AS segment_kinds,
  revision.segment_spans AS segment_spans, revision.unread_spans AS unread_spans,
  revision.unread_reasons AS unread_reasons
ORDER BY id
