-- narratives: a side that tells much in one source is read a page at a time without sorting all that the source has of it, so the index
-- has the whole order of telling.
DROP INDEX narrative_claim_told;
CREATE INDEX narrative_claim_told ON narrative_claim (side, told, source, happened, occasion);

-- The indexes of generations have names of the database's choice, after their columns.
DO $$
DECLARE
    generation text;
    former     text;
BEGIN
    FOR generation IN
        SELECT table_schema FROM information_schema.tables
        WHERE table_name = 'narrative_claim' AND table_schema IN ('view_narratives_a', 'view_narratives_b')
    LOOP
        FOR former IN
            SELECT indexname FROM pg_indexes
            WHERE schemaname = generation AND tablename = 'narrative_claim' AND indexdef LIKE '%USING btree (side, told, source)'
        LOOP
            EXECUTE format('DROP INDEX %I.%I', generation, former);
        END LOOP;
        EXECUTE format('CREATE INDEX ON %I.narrative_claim (side, told, source, happened, occasion)', generation);
    END LOOP;
END
$$;
