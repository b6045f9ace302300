// Which claims were read of an article, in any of its revisions?
MATCH (article:Article {id: $article_id})<-[:OF]-(revision:Revision)
MATCH (claim:Claim) WHERE claim.revision = revision.id
RETURN claim.id AS id
ORDER BY id
