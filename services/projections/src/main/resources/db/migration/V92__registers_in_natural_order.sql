-- catalogue, narratives: registers by siglum or id lie as people number things: C2 before C10. Each run of digits counts as a number.
CREATE FUNCTION natural_order(id text) RETURNS text
    LANGUAGE sql IMMUTABLE STRICT PARALLEL SAFE
    -- Filled up with zeros, of which and of whose digits the last twenty are kept.
    RETURN regexp_replace(regexp_replace(id, '([0-9]+)', repeat('0', 20) || '\1', 'g'), '[0-9]*([0-9]{20})', '\1', 'g');

CREATE INDEX catalogue_reference_natural ON catalogue_reference (kind, natural_order(id), id);
CREATE INDEX narrative_tally_natural ON narrative_tally (what, natural_order(label), label);

DO $$
DECLARE
    generation text;
BEGIN
    FOR generation IN
        SELECT table_schema FROM information_schema.tables
        WHERE table_name = 'catalogue_reference' AND table_schema IN ('view_catalogue_a', 'view_catalogue_b')
    LOOP
        EXECUTE format('CREATE INDEX ON %I.catalogue_reference (kind, natural_order(id), id)', generation);
    END LOOP;
    FOR generation IN
        SELECT table_schema FROM information_schema.tables
        WHERE table_name = 'narrative_tally' AND table_schema IN ('view_narratives_a', 'view_narratives_b')
    LOOP
        EXECUTE format('CREATE INDEX ON %I.narrative_tally (what, natural_order(label), label)', generation);
    END LOOP;
END
$$;
