-- narratives: what one source, teller or side tells of one occasion is found without reading all that it tells.
DROP INDEX narrative_claim_source;
DROP INDEX narrative_claim_teller;
DROP INDEX narrative_claim_side;
CREATE INDEX narrative_claim_source ON narrative_claim (source, occasion);
CREATE INDEX narrative_claim_teller ON narrative_claim (teller, occasion);
CREATE INDEX narrative_claim_side   ON narrative_claim (side, occasion);
