-- catalogue: the examinations of a source are few beside its claims, and are counted for each source of a list.
CREATE INDEX catalogue_claim_examined ON catalogue_claim (source) WHERE examination;

DO $$
DECLARE
    generation text;
BEGIN
    FOR generation IN
        SELECT table_schema FROM information_schema.tables
        WHERE table_name = 'catalogue_claim' AND table_schema IN ('view_catalogue_a', 'view_catalogue_b')
    LOOP
        EXECUTE format('CREATE INDEX catalogue_claim_examined ON %I.catalogue_claim (source) WHERE examination', generation);
    END LOOP;
END
$$;
