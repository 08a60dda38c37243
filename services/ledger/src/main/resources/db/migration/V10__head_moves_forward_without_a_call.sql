-- The same refusal as before at less cost, since a single append moves the head each time: a trigger BEFORE the update locks the row
-- first and calls its function; one AFTER it is only looked at, unless its condition holds.

DROP TRIGGER ledger_head_moves_forward ON ledger_head;

CREATE TRIGGER ledger_head_moves_forward
    AFTER UPDATE ON ledger_head
    FOR EACH ROW WHEN (NEW.position < OLD.position OR NEW.epoch < OLD.epoch)
    EXECUTE FUNCTION ledger_refuse_backwards();
