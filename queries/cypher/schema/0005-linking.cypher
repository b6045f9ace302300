// One block for one id: what links an article looks up by it, and by nothing that grows with the graph.
CREATE CONSTRAINT block_id IF NOT EXISTS FOR (n:Block) REQUIRE n.id IS UNIQUE;
