-- catalogue: a register in the order of time, the undated last, read by pages.
CREATE INDEX catalogue_reference_time ON catalogue_reference (kind, (coalesce(day, 9223372036854775807)), id);

-- discrepancies: discrepancy_tally also says in how many cases an occasion, a question or a source stands (what: occasion, question,
-- source), and how many of them are findings (occasion-findings and so on).
