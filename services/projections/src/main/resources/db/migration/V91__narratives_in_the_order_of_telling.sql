-- narratives: a side that tells much in one source is read a page at a time without sorting all that the source has of it, so the index
-- has the whole order of telling. Rows of the fold before are read by their own index until they are folded anew.
DROP INDEX narrative_claim_told;
CREATE INDEX narrative_claim_told ON narrative_claim (side, told, source, happened, occasion);
