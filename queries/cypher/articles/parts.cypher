// What does a text of an article say, what are its parts, what in it could not be read, and where does it link to?
MATCH (revision:Revision {id: $revision_id})
RETURN revision.id AS id, revision.text AS text, revision.segment_kinds AS segment_kinds,
  revision.segment_spans AS segment_spans, revision.unread_spans AS unread_spans,
  revision.unread_reasons AS unread_reasons, revision.link_spans AS link_spans, revision.link_urls AS link_urls,
  revision.found_fields AS found_fields, revision.found_places AS found_places
ORDER BY id
