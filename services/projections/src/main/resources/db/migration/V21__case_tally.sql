-- discrepancies: how many cases there are, kept by the fold, so that no page counts them all.
CREATE TABLE discrepancy_tally (
    -- grade (every case once), kind (a case under each of its kinds) or state (findings only).
    what  text   NOT NULL,
    label text   NOT NULL,
    cases bigint NOT NULL CHECK (cases > 0),
    PRIMARY KEY (what, label)
);
