// Decisions, looked up by what they are attached to, by what they were made on, and by how they stand.
CREATE CONSTRAINT decision_id IF NOT EXISTS FOR (n:Decision) REQUIRE n.id IS UNIQUE;
CREATE CONSTRAINT settling_id IF NOT EXISTS FOR (n:Settling) REQUIRE n.id IS UNIQUE;
CREATE INDEX decision_a IF NOT EXISTS FOR (n:Decision) ON (n.a_id);
CREATE INDEX decision_b IF NOT EXISTS FOR (n:Decision) ON (n.b_id);
CREATE INDEX decision_a_under IF NOT EXISTS FOR (n:Decision) ON (n.a_under);
CREATE INDEX decision_b_under IF NOT EXISTS FOR (n:Decision) ON (n.b_under);
CREATE INDEX decision_a_article IF NOT EXISTS FOR (n:Decision) ON (n.a_on_article);
CREATE INDEX decision_b_article IF NOT EXISTS FOR (n:Decision) ON (n.b_on_article);
CREATE INDEX decision_state IF NOT EXISTS FOR (n:Decision) ON (n.state);
