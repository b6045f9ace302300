// How many texts are there, how many carriers printed them, and how many passages with a cue could not be read?
MATCH (revision:Revision)
RETURN count(revision) AS revisions,
  count(DISTINCT CASE WHEN revision.current THEN revision.outlet ELSE null END) AS carriers,
  sum(CASE WHEN revision.current THEN size(revision.unread_reasons) ELSE 0 END) AS unread
