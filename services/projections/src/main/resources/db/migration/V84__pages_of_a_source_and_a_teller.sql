-- catalogue: the claims of a source are listed in the order of the log, a page at a time; some have a tenth of a large ledger.
DROP INDEX catalogue_claim_source;
CREATE INDEX catalogue_claim_source ON catalogue_claim (source, position);

-- narratives: whether a person tells something about a point is seen without reading all that he tells.
DROP INDEX narrative_claim_teller;
CREATE INDEX narrative_claim_teller ON narrative_claim (teller, occasion, question) INCLUDE (standing) WHERE teller IS NOT NULL;

-- The indexes of generations have names of the database's choice, after their columns.
DO $$
DECLARE
    generation text;
    former     text;
BEGIN
    FOR generation IN
        SELECT table_schema FROM information_schema.tables
        WHERE table_name = 'catalogue_claim' AND table_schema IN ('view_catalogue_a', 'view_catalogue_b')
    LOOP
        FOR former IN
            SELECT indexname FROM pg_indexes
            WHERE schemaname = generation AND tablename = 'catalogue_claim' AND indexdef LIKE '%USING btree (source)'
        LOOP
            EXECUTE format('DROP INDEX %I.%I', generation, former);
        END LOOP;
        EXECUTE format('CREATE INDEX ON %I.catalogue_claim (source, "position")', generation);
    END LOOP;
    FOR generation IN
        SELECT table_schema FROM information_schema.tables
        WHERE table_name = 'narrative_claim' AND table_schema IN ('view_narratives_a', 'view_narratives_b')
    LOOP
        FOR former IN
            SELECT indexname FROM pg_indexes
            WHERE schemaname = generation AND tablename = 'narrative_claim' AND indexdef LIKE '%USING btree (teller) WHERE%'
        LOOP
            EXECUTE format('DROP INDEX %I.%I', generation, former);
        END LOOP;
        EXECUTE format('CREATE INDEX ON %I.narrative_claim (teller, occasion, question) INCLUDE (standing) WHERE teller IS NOT NULL', generation);
    END LOOP;
END
$$;
