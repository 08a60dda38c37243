-- search: authorities that were found to be one, so that a question for the names of either asks for what names the other.
CREATE TABLE search_merged (
    shelf     text NOT NULL,
    authority text NOT NULL,
    into_id   text NOT NULL,
    PRIMARY KEY (shelf, authority)
);
CREATE INDEX search_merged_into ON search_merged (shelf, into_id);
