// What answers are looked up by: the members of a cluster, all that one revision holds, kinds and addresses.
CREATE INDEX claim_cluster IF NOT EXISTS FOR (n:Claim) ON (n.cluster);
CREATE INDEX entity_cluster IF NOT EXISTS FOR (n:Entity) ON (n.cluster);
CREATE INDEX claim_revision IF NOT EXISTS FOR (n:Claim) ON (n.revision);
CREATE INDEX entity_revision IF NOT EXISTS FOR (n:Entity) ON (n.revision);
CREATE INDEX statement_revision IF NOT EXISTS FOR (n:Statement) ON (n.revision);
CREATE INDEX entity_kind IF NOT EXISTS FOR (n:Entity) ON (n.kind);
CREATE INDEX article_url IF NOT EXISTS FOR (n:Article) ON (n.url);
