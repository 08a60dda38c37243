-- What a claim says is kept once, in the log. With the hash of what was recorded, kaoyi verify can say that the payload was altered and not
-- the metadata, of which a leaf holds one hash together.
ALTER TABLE catalogue_claim ADD COLUMN payload_hash bytea;
