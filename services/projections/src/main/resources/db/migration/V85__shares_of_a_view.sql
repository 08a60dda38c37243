-- A generation may be folded by several processes at once, each of which keeps some shares of it: shares is 0 while one process folds the
-- whole, and the number of shares while several do. Then its position stands in no row but is the least of theirs, and -1 is written here, so
-- that a program that knows no shares stands still and folds nothing twice.
ALTER TABLE projection_generation ADD COLUMN shares integer NOT NULL DEFAULT 0;
ALTER TABLE projection_generation ADD CHECK ((shares = 0) = (position >= 0));

CREATE TABLE projection_share (
    schema_name text    NOT NULL,
    share       integer NOT NULL,
    -- Up to where the rows of the share reflect the log; changed in the transaction that changes the rows.
    position    bigint  NOT NULL,
    PRIMARY KEY (schema_name, share)
);

CREATE OR REPLACE VIEW projection_progress AS
    SELECT g.projection,
        CASE WHEN g.shares = 0 THEN g.position
            ELSE (SELECT min(s.position) FROM projection_share s WHERE s.schema_name = g.schema_name) END AS position,
        g.fold_version
    FROM projection_generation g
    WHERE g.schema_name = ANY (current_schemas(false)::text[]);
