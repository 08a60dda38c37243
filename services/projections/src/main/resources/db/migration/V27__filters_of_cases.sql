-- discrepancies: a page of a filtered list is found without reading those that do not pass. By grade the list itself is in order; by
-- question, and by state, an index is in the order of the list. What a case has several of, its sides and kinds, is found by GIN.
CREATE INDEX discrepancy_case_question ON discrepancy_case (question, grade_rank, occasion);
CREATE INDEX discrepancy_case_open     ON discrepancy_case (grade_rank, occasion, question) WHERE state IN ('open', 'reopened');
CREATE INDEX discrepancy_case_state    ON discrepancy_case (state, grade_rank, occasion, question) WHERE state <> 'open';
CREATE INDEX discrepancy_case_sides    ON discrepancy_case USING gin (sides);
CREATE INDEX discrepancy_case_kinds    ON discrepancy_case USING gin (kinds);

-- support: only claims that were ever linked to a sentence have a row in support_claim; what they say is read from the log when they are
-- linked. Rows of an earlier fold, one for every claim, answer alike until they are folded anew.
