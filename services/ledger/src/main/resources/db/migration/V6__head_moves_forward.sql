-- The head never goes back: neither to fewer events nor to the epoch of a sequencer that was fenced.

CREATE FUNCTION ledger_refuse_backwards() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    IF NEW.position < OLD.position OR NEW.epoch < OLD.epoch THEN
        RAISE EXCEPTION 'the head only moves forward' USING ERRCODE = 'insufficient_privilege';
    END IF;
    RETURN NEW;
END
$$;

CREATE TRIGGER ledger_head_moves_forward
    BEFORE UPDATE ON ledger_head
    FOR EACH ROW EXECUTE FUNCTION ledger_refuse_backwards();
