-- From here on the rows of a projection lie in a generation: a schema of its own (view_NAME_a or view_NAME_b), whose tables are made like
-- those of V2 and V5. These stay as patterns and hold nothing. A rebuild fills the other schema beside the one that is read.
CREATE TABLE projection_generation (
    projection   text    NOT NULL,
    slot         text    NOT NULL CHECK (slot IN ('a', 'b')),
    schema_name  text    NOT NULL UNIQUE,
    state        text    NOT NULL CHECK (state IN ('building', 'active', 'former')),
    fold_version integer NOT NULL,
    -- Up to where its rows reflect the log; changed in the transaction that changes the rows.
    position     bigint  NOT NULL,
    PRIMARY KEY (projection, slot)
);
CREATE UNIQUE INDEX projection_generation_read ON projection_generation (projection) WHERE state = 'active';

-- The progress of those generations on whose tables this connection looks (its search_path), so that rows and position never part.
DROP TABLE projection_progress;
CREATE VIEW projection_progress AS
    SELECT projection, position, fold_version FROM projection_generation
    WHERE schema_name = ANY (current_schemas(false)::text[]);

-- Events that a fold could not take, and those that wait behind them.
CREATE TABLE projection_dead_letter (
    schema_name text        NOT NULL,
    position    bigint      NOT NULL,
    sequence    text        NOT NULL,
    stream      text        NOT NULL,
    type        text        NOT NULL,
    failure     text,
    attempts    integer     NOT NULL,
    parked_at   timestamptz NOT NULL,
    PRIMARY KEY (schema_name, position)
);
CREATE INDEX projection_dead_letter_sequence ON projection_dead_letter (schema_name, sequence);

-- Everything is folded anew into the first generation.
DELETE FROM projection_token;
TRUNCATE discrepancy_row, discrepancy_mention, discrepancy_ruling, discrepancy_ground, discrepancy_rule_change, discrepancy_case,
    narrative_claim, narrative_heading,
    catalogue_reference, catalogue_claim, catalogue_history, catalogue_interpretation,
    support_text, support_link, support_claim, support_source;
