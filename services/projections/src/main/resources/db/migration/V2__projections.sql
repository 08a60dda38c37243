-- The read side. Every table can be dropped and folded again from the log.

-- Axon's tokens: one row per projection (segment 0), and one that names the store.
CREATE TABLE projection_token (
    processor_name varchar(255) NOT NULL,
    segment        integer      NOT NULL,
    token          bytea,
    token_type     varchar(255),
    timestamp      varchar(255),
    owner          varchar(255),
    PRIMARY KEY (processor_name, segment)
);

-- Up to where the rows of a projection reflect the log; changed in the transaction that changes the rows.
CREATE TABLE projection_progress (
    projection   text    PRIMARY KEY,
    position     bigint  NOT NULL,
    fold_version integer NOT NULL
);

-- discrepancies: the rows from which cases are found, and the cases.
CREATE TABLE discrepancy_row (
    id             text    PRIMARY KEY,
    position       bigint  NOT NULL,
    occasion       text    NOT NULL,
    question       text    NOT NULL,
    source         text    NOT NULL,
    examination    boolean NOT NULL,
    state          text    NOT NULL,
    type           text    NOT NULL,
    schema_version integer NOT NULL,
    payload        bytea   NOT NULL
);
CREATE INDEX discrepancy_row_occasion ON discrepancy_row (occasion);
CREATE INDEX discrepancy_row_source   ON discrepancy_row (source);
CREATE INDEX discrepancy_row_question ON discrepancy_row (question);

-- Which authorities a row names: a later change of one recomputes the cases of its occasion.
CREATE TABLE discrepancy_mention (
    authority text NOT NULL,
    row_id    text NOT NULL,
    occasion  text NOT NULL,
    PRIMARY KEY (authority, row_id)
);

CREATE TABLE discrepancy_ruling (
    position       bigint  PRIMARY KEY,
    occasion       text    NOT NULL,
    type           text    NOT NULL,
    schema_version integer NOT NULL,
    payload        bytea   NOT NULL
);
CREATE INDEX discrepancy_ruling_occasion ON discrepancy_ruling (occasion);

-- The claims on which a ruling rests: when one falls, wherever it stands, the ruling is looked at again.
CREATE TABLE discrepancy_ground (
    row_id   text   NOT NULL,
    position bigint NOT NULL,
    occasion text   NOT NULL,
    PRIMARY KEY (row_id, position)
);

CREATE TABLE discrepancy_case (
    id         text     PRIMARY KEY,
    occasion   text     NOT NULL,
    question   text     NOT NULL,
    level      integer  NOT NULL,
    scope      text,
    grade      text     NOT NULL,
    grade_rank smallint NOT NULL,
    finding    boolean  NOT NULL,
    kind       text,
    kinds      text[]   NOT NULL,
    state      text     NOT NULL,
    sides      text[]   NOT NULL,
    document   text     NOT NULL
);
CREATE INDEX discrepancy_case_occasion ON discrepancy_case (occasion);
CREATE INDEX discrepancy_case_grade    ON discrepancy_case (grade_rank, occasion, question);
