-- Which columns of ours the headings of a table were, kept for the next table with the same headings. Not a part of the log: it says how somebody
-- writes tables, and nothing about the past. Whoever does not want one any more deletes it.
CREATE TABLE kept_mapping (
    id       text        PRIMARY KEY, -- from kind and headings, 16 hexadecimal digits
    kind     text        NOT NULL,
    headings text        NOT NULL,    -- a hash of the headings, whatever their order
    mapping  text        NOT NULL,    -- JSON: fields and ignored
    kept_by  text        NOT NULL,
    kept_at  timestamptz NOT NULL DEFAULT now()
);
CREATE INDEX ON kept_mapping (headings);
