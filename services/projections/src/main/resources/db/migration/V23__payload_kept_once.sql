-- What a claim says is kept once, in the log; the rows of views say where. Rows of generations that were made before keep their copies
-- until they are folded anew, and nothing reads those.
ALTER TABLE discrepancy_row DROP COLUMN type, DROP COLUMN schema_version, DROP COLUMN payload;
ALTER TABLE narrative_claim DROP COLUMN type, DROP COLUMN schema_version, DROP COLUMN payload;
ALTER TABLE catalogue_claim DROP COLUMN type, DROP COLUMN schema_version, DROP COLUMN payload;

-- That a claim or an examination was recorded, when and by whom, the log says as well: catalogue_history holds what befell them after.

-- The documents of cases have some kilobytes: packing them costs a rebuild more than the disk, and one that lies beside its row has to be
-- looked up.
ALTER TABLE discrepancy_case ALTER COLUMN document SET STORAGE EXTERNAL;
ALTER TABLE discrepancy_case SET (toast_tuple_target = 8160);

-- narratives: what one source, teller or side tells of one occasion is found among the accounts of that occasion, of which there are few.
DROP INDEX narrative_claim_source;
DROP INDEX narrative_claim_teller;
DROP INDEX narrative_claim_side;
CREATE INDEX narrative_claim_source   ON narrative_claim (source);
CREATE INDEX narrative_claim_teller   ON narrative_claim (teller) WHERE teller IS NOT NULL;
CREATE INDEX narrative_claim_side     ON narrative_claim (side);
CREATE INDEX narrative_claim_occasion ON narrative_claim (occasion);
