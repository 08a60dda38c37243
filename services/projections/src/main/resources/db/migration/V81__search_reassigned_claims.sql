-- search: claims that name an authority and were found to mean another, so that they are found under the names of whom they mean.
CREATE TABLE search_reassigned (
    shelf     text NOT NULL,
    authority text NOT NULL,
    claim     text NOT NULL,
    means     text NOT NULL,
    PRIMARY KEY (claim, shelf, authority)
);
CREATE INDEX search_reassigned_means ON search_reassigned (shelf, means);
