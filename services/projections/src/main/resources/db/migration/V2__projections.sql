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

-- narratives: what each source, teller and side tells, in order.
CREATE TABLE narrative_claim (
    id             text    PRIMARY KEY,
    position       bigint  NOT NULL,
    occasion       text    NOT NULL,
    question       text    NOT NULL,
    source         text    NOT NULL,
    teller         text,
    own_side       text,
    side           text    NOT NULL,
    told_day       bigint,
    standing       boolean NOT NULL,
    type           text    NOT NULL,
    schema_version integer NOT NULL,
    payload        bytea   NOT NULL
);
CREATE INDEX narrative_claim_source ON narrative_claim (source);
CREATE INDEX narrative_claim_teller ON narrative_claim (teller);
CREATE INDEX narrative_claim_side   ON narrative_claim (side);

-- What accounts are headed by: occasions, questions, sources. Days count from 1970-01-01.
CREATE TABLE narrative_heading (
    kind      text    NOT NULL,
    id        text    NOT NULL,
    title     text    NOT NULL,
    date      text,
    day       bigint,
    side      text,
    withdrawn boolean NOT NULL,
    PRIMARY KEY (kind, id)
);

-- catalogue: everything by its id, and the history of every claim.
CREATE TABLE catalogue_reference (
    kind           text    NOT NULL,
    id             text    NOT NULL,
    position       bigint  NOT NULL,
    title          text    NOT NULL,
    day            bigint,
    withdrawn      text,
    type           text    NOT NULL,
    schema_version integer NOT NULL,
    payload        bytea   NOT NULL,
    PRIMARY KEY (kind, id)
);

CREATE TABLE catalogue_claim (
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
CREATE INDEX catalogue_claim_occasion ON catalogue_claim (occasion);
CREATE INDEX catalogue_claim_question ON catalogue_claim (question);
CREATE INDEX catalogue_claim_source   ON catalogue_claim (source);
CREATE INDEX catalogue_claim_position ON catalogue_claim (position);

-- What befell a claim or a thing referred to, in the order of the log.
CREATE TABLE catalogue_history (
    subject     text        NOT NULL,
    position    bigint      NOT NULL,
    what        text        NOT NULL,
    recorded_at timestamptz NOT NULL,
    actor       text        NOT NULL,
    reason      text,
    by_claim    text,
    PRIMARY KEY (subject, position)
);

-- support: texts under audit, their links, and what grading needs to know of the claims linked.
CREATE TABLE support_text (
    id             text    PRIMARY KEY,
    position       bigint  NOT NULL,
    title          text    NOT NULL,
    type           text    NOT NULL,
    schema_version integer NOT NULL,
    payload        bytea   NOT NULL
);

CREATE TABLE support_link (
    text      text    NOT NULL,
    statement integer NOT NULL,
    claim     text    NOT NULL,
    relation  text    NOT NULL,
    linked_by text    NOT NULL,
    position  bigint  NOT NULL,
    PRIMARY KEY (text, statement, claim)
);

CREATE TABLE support_claim (
    id       text    PRIMARY KEY,
    occasion text    NOT NULL,
    source   text    NOT NULL,
    teller   text,
    depth    integer NOT NULL,
    explicit boolean NOT NULL,
    standing boolean NOT NULL
);

CREATE TABLE support_source (
    id         text    PRIMARY KEY,
    cited_only boolean NOT NULL,
    cited_in   text,
    kind       text,
    line       text    NOT NULL,
    withdrawn  boolean NOT NULL
);
