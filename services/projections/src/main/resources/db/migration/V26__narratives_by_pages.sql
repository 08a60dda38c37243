-- narratives: a side tells a quarter of the ledger, and its narrative is read some claims at a time. Where a claim stands in either order is
-- kept with it: the day on which it was told or its source was put on paper, and the day of its occasion; what has no day stands last.
ALTER TABLE narrative_claim
    ADD COLUMN told     bigint NOT NULL DEFAULT 9223372036854775807,
    ADD COLUMN happened bigint NOT NULL DEFAULT 9223372036854775807;
DROP INDEX narrative_claim_side;
CREATE INDEX narrative_claim_told     ON narrative_claim (side, told, source);
CREATE INDEX narrative_claim_happened ON narrative_claim (side, happened, occasion);

-- narratives: of how many claims the narrative of a source, a teller or a side consists, kept by the fold.
CREATE TABLE narrative_tally (
    -- source, teller or side.
    what   text   NOT NULL,
    label  text   NOT NULL,
    claims bigint NOT NULL CHECK (claims > 0),
    PRIMARY KEY (what, label)
);

-- catalogue: how many claims and examinations stand (what: standing) and how many things of each kind were entered (what: entered).
CREATE TABLE catalogue_tally (
    what   text   NOT NULL,
    label  text   NOT NULL,
    number bigint NOT NULL CHECK (number > 0),
    PRIMARY KEY (what, label)
);

-- The rows lie in generations, whose tables were made before. They are read until they are folded anew, and have no tally: what they
-- hold is counted when it is asked.
DO $$
DECLARE
    generation text;
BEGIN
    FOR generation IN
        SELECT table_schema FROM information_schema.tables
        WHERE table_name = 'narrative_claim' AND table_schema IN ('view_narratives_a', 'view_narratives_b')
    LOOP
        EXECUTE format('ALTER TABLE %I.narrative_claim
            ADD COLUMN told     bigint NOT NULL DEFAULT 9223372036854775807,
            ADD COLUMN happened bigint NOT NULL DEFAULT 9223372036854775807', generation);
        EXECUTE format('UPDATE %1$I.narrative_claim c SET
            told = coalesce(c.told_day, (
                SELECT h.day FROM %1$I.narrative_heading h WHERE h.kind = ''source'' AND h.id = c.source), c.told),
            happened = coalesce((
                SELECT h.day FROM %1$I.narrative_heading h WHERE h.kind = ''occasion'' AND h.id = c.occasion), c.happened)', generation);
    END LOOP;
END
$$;
