-- catalogue, narratives: registers by siglum or id lie as people number things: C2 before C10. Each run of digits counts as a number. Rows of
-- the folds before have no such index, and are sorted until they are folded anew.
CREATE FUNCTION natural_order(id text) RETURNS text
    LANGUAGE sql IMMUTABLE STRICT PARALLEL SAFE
    -- Filled up with zeros, of which and of whose digits the last twenty are kept.
    RETURN regexp_replace(regexp_replace(id, '([0-9]+)', repeat('0', 20) || '\1', 'g'), '[0-9]*([0-9]{20})', '\1', 'g');

CREATE INDEX catalogue_reference_natural ON catalogue_reference (kind, natural_order(id), id);
CREATE INDEX narrative_tally_natural ON narrative_tally (what, natural_order(label), label);

COMMENT ON COLUMN discrepancy_tally.what IS
    'grade, kind, state (of findings) or any state, each also among the cases of a side, grade, kind or state ("grade of side DPRK"); occasion, question or source, each also of findings alone ("occasion-findings")';
