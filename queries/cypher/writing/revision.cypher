// Writes one text of an article; a new one is not yet current, and none is linked in this reading yet.
UNWIND $rows AS row
MATCH (article:Article {id: row.article_id})
MERGE (revision:Revision {id: row.id})
ON CREATE SET revision.current = false
SET revision.text = row.text, revision.text_sha256 = row.text_sha256, revision.raw_sha256 = row.raw_sha256,
  revision.segment_kinds = row.segment_kinds, revision.segment_spans = row.segment_spans,
  revision.unread_spans = row.unread_spans, revision.unread_reasons = row.unread_reasons,
  revision.link_spans = row.link_spans, revision.link_urls = row.link_urls,
  revision.found_fields = row.found_fields, revision.found_places = row.found_places,
  revision.extractor = row.extractor, revision.recorded = row.recorded,
  revision.title = row.title, revision.author = row.author, revision.outlet = row.outlet,
  revision.published = row.published, revision.published_basis = row.published_basis,
  revision.language = row.language, revision.linked = null
MERGE (revision)-[:OF]->(article)
RETURN count(*) AS written
