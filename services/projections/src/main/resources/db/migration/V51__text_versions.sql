-- support: versions of texts. Rows made before know of no versions; the view is folded anew.
ALTER TABLE support_text ADD COLUMN version integer NOT NULL DEFAULT 1;

-- The sentences of the texts, with those of earlier versions that have links.
CREATE TABLE support_sentence (
    text   text    NOT NULL,
    -- In the order of the text, sentences of earlier versions among those that stand.
    place  integer NOT NULL,
    -- Place among those that stand, from 1; 0 for a sentence of an earlier version.
    number integer NOT NULL,
    since  integer NOT NULL,
    until  integer,
    words  text    NOT NULL,
    PRIMARY KEY (text, place)
);

-- Links of sentences of earlier versions, until somebody has looked at them.
CREATE TABLE support_former_link (
    text      text    NOT NULL,
    place     integer NOT NULL,
    claim     text    NOT NULL,
    relation  text    NOT NULL,
    linked_by text    NOT NULL,
    review    text    NOT NULL,
    position  bigint  NOT NULL,
    PRIMARY KEY (text, place, claim)
);

-- The rows lie in generations, whose tables were made before.
DO $$
DECLARE
    generation text;
BEGIN
    FOR generation IN
        SELECT table_schema FROM information_schema.tables
        WHERE table_name = 'support_text' AND table_schema IN ('view_support_a', 'view_support_b')
    LOOP
        EXECUTE format('ALTER TABLE %I.support_text ADD COLUMN version integer NOT NULL DEFAULT 1', generation);
        EXECUTE format('CREATE TABLE %I.support_sentence (LIKE support_sentence INCLUDING ALL)', generation);
        EXECUTE format('CREATE TABLE %I.support_former_link (LIKE support_former_link INCLUDING ALL)', generation);
    END LOOP;
END
$$;
