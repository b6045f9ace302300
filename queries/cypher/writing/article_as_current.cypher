// Gives an article the title and the other data of its current revision.
UNWIND $rows AS row
MATCH (article:Article {id: row.id})
SET article.url = row.url, article.title = row.title, article.author = row.author,
  article.published = row.published, article.published_basis = row.published_basis,
  article.language = row.language, article.words = row.words
RETURN count(*) AS written
