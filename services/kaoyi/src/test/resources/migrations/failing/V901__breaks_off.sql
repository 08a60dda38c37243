ALTER TABLE kept_mapping ADD COLUMN later_still text;
SELECT 1 / 0;
