-- The log. Its order is decided by the sequencer alone, see org.kaoyi.ledger.postgres.

-- Names are compared byte by byte (collation "C"): faster, and the same on every machine.
CREATE TABLE ledger_event (
    position       bigint      PRIMARY KEY CHECK (position > 0),
    stream         text        COLLATE "C" NOT NULL,
    version        bigint      NOT NULL CHECK (version >= 0),
    type           text        COLLATE "C" NOT NULL,
    schema_version int         NOT NULL,
    key            text        COLLATE "C",
    payload        bytea       NOT NULL,
    metadata       bytea       NOT NULL,
    recorded_at    timestamptz NOT NULL,
    leaf_hash      bytea       NOT NULL CHECK (octet_length(leaf_hash) = 32),
    UNIQUE (stream, version)
);

-- Reference events concern every occasion and are read apart.
CREATE INDEX ledger_event_reference ON ledger_event (position) WHERE key IS NULL;

-- One row: where the log ends, and which sequencer may go on from there.
CREATE TABLE ledger_head (
    id       int    PRIMARY KEY CHECK (id = 1),
    position bigint NOT NULL,
    epoch    bigint NOT NULL,
    frontier bytea  NOT NULL,
    root     bytea  NOT NULL
);

-- The empty tree: no leaves (8 bytes), and the hash of nothing (RFC 9162 §2.1.1).
INSERT INTO ledger_head (id, position, epoch, frontier, root)
VALUES (1, 0, 0, decode('0000000000000000', 'hex'), sha256(''::bytea));

-- Idempotency keys, stored in the transaction of the events they stand for.
CREATE TABLE ledger_request (
    key    text   COLLATE "C" PRIMARY KEY,
    digest bytea  NOT NULL,
    first  bigint NOT NULL,
    last   bigint NOT NULL
);

CREATE FUNCTION ledger_refuse_change() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    RAISE EXCEPTION 'the log is append-only' USING ERRCODE = 'insufficient_privilege';
END
$$;

CREATE TRIGGER ledger_event_append_only
    BEFORE UPDATE OR DELETE OR TRUNCATE ON ledger_event
    FOR EACH STATEMENT EXECUTE FUNCTION ledger_refuse_change();
