-- narratives: on which days an occasion can have been, counted from 1970-01-01, so that cases are found by when their occasions happened. Null for
-- what has no date, or one of a calendar that is not converted, and for sources and questions.
ALTER TABLE narrative_heading ADD COLUMN days int8multirange;
CREATE INDEX narrative_heading_days ON narrative_heading USING gist (days) WHERE kind = 'occasion';

-- Of rows that were made before only the day is known by which an occasion stands among others; that will do until they are folded anew.
DO $$
DECLARE
    generation text;
BEGIN
    FOR generation IN
        SELECT table_schema FROM information_schema.tables
        WHERE table_name = 'narrative_heading' AND table_schema IN ('view_narratives_a', 'view_narratives_b')
    LOOP
        EXECUTE format('ALTER TABLE %I.narrative_heading ADD COLUMN days int8multirange', generation);
        EXECUTE format('UPDATE %I.narrative_heading SET days = int8multirange(int8range(day, day, ''[]''))
            WHERE kind = ''occasion'' AND day IS NOT NULL', generation);
    END LOOP;
END
$$;
