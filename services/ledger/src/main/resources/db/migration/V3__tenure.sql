-- Who may write. The epoch in the head row is the fence: a sequencer whose epoch is not the row's can store nothing.

-- Whose epoch it is, so that a sequencer that lost its connection can tell its own taking-over from another's.
ALTER TABLE ledger_head ADD COLUMN holder text NOT NULL DEFAULT '';

-- Whether the writer lives: it counts up while it does, and a standby that sees it stand still takes over. Apart from the
-- head row, so that a beat never waits for an append. A counter and no time: clocks jump.
CREATE TABLE ledger_tenure (
    id     int    PRIMARY KEY CHECK (id = 1),
    holder text   NOT NULL,
    beat   bigint NOT NULL
);

INSERT INTO ledger_tenure (id, holder, beat) VALUES (1, '', 0);

-- The head is moved, never removed; a key that was used stays used.
CREATE TRIGGER ledger_head_is_moved_only
    BEFORE INSERT OR DELETE OR TRUNCATE ON ledger_head
    FOR EACH STATEMENT EXECUTE FUNCTION ledger_refuse_change();

CREATE TRIGGER ledger_request_append_only
    BEFORE UPDATE OR DELETE OR TRUNCATE ON ledger_request
    FOR EACH STATEMENT EXECUTE FUNCTION ledger_refuse_change();
