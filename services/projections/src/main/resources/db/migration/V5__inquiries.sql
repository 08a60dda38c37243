-- discrepancies: when the rules last changed by which claims are compared, so that rulings made before are looked at again.
CREATE TABLE discrepancy_rule_change (
    subject  text   PRIMARY KEY,
    position bigint NOT NULL
);
CREATE INDEX discrepancy_rule_change_position ON discrepancy_rule_change (position);

-- catalogue: scholars' explanations, which stand in a matrix of rivals.
CREATE TABLE catalogue_interpretation (
    id             text    PRIMARY KEY,
    position       bigint  NOT NULL,
    occasion       text    NOT NULL,
    question       text    NOT NULL,
    type           text    NOT NULL,
    schema_version integer NOT NULL,
    payload        bytea   NOT NULL
);
CREATE INDEX catalogue_interpretation_occasion ON catalogue_interpretation (occasion);

-- support: from a claim to the statements that it carries.
CREATE INDEX support_link_claim ON support_link (claim);
