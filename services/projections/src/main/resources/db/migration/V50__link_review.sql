-- support: whether somebody has looked at a link. Links made until now were made by somebody.
ALTER TABLE support_link ADD COLUMN review text NOT NULL DEFAULT 'confirmed';

-- The rows lie in generations, whose tables were made before this column.
DO $$
DECLARE
    generation text;
BEGIN
    FOR generation IN
        SELECT table_schema FROM information_schema.tables
        WHERE table_name = 'support_link' AND table_schema IN ('view_support_a', 'view_support_b')
    LOOP
        EXECUTE format('ALTER TABLE %I.support_link ADD COLUMN review text NOT NULL DEFAULT ''confirmed''', generation);
    END LOOP;
END
$$;
