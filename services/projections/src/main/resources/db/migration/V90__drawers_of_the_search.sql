-- search: what is found by which key (docs/decisions/0086). search_posting had a row for each term in each block, 67 for ten documents, and
-- these were nearly all of what the index took; it stays for rows of older folds, until the search is built anew. A key is the hash of a term
-- as TermKey makes it, and entries are in the form that Drawers describes.

-- How far each shelf is filed; see ShelfState.
CREATE TABLE search_shelf (
    shelf   text    PRIMARY KEY,
    last    bigint  NOT NULL,
    loose   bigint  NOT NULL,
    fresh   bigint  NOT NULL,
    moving  bigint  NOT NULL,
    moved   integer NOT NULL,
    layer   integer NOT NULL,
    entered bigint  NOT NULL
) WITH (fillfactor = 10);

-- The newest documents, each with all its keys.
CREATE TABLE search_leaf (
    shelf  text   NOT NULL,
    number bigint NOT NULL,
    keys   bytea  NOT NULL,
    PRIMARY KEY (shelf, number)
);

-- Drawers of the units that grow and move, by the number of a unit's first document.
CREATE TABLE search_fresh (
    shelf   text    NOT NULL,
    first   bigint  NOT NULL,
    drawer  integer NOT NULL,
    entries bytea   NOT NULL,
    PRIMARY KEY (shelf, first, drawer)
) WITH (fillfactor = 50, toast_tuple_target = 8160);

-- Drawers of stretches.
CREATE TABLE search_drawer (
    drawer  integer NOT NULL,
    shelf   text    NOT NULL,
    stretch bigint  NOT NULL,
    layer   integer NOT NULL,
    entries bytea   NOT NULL,
    PRIMARY KEY (drawer, shelf, stretch, layer)
) WITH (fillfactor = 50, toast_tuple_target = 8160);

-- Which documents of a block have a key, where many of a unit have it; numbers are in the form of NumberSet.
CREATE TABLE search_frequent (
    key     integer NOT NULL,
    shelf   text    NOT NULL,
    block   bigint  NOT NULL,
    numbers bytea   NOT NULL,
    PRIMARY KEY (key, shelf, block)
) WITH (fillfactor = 80, toast_tuple_target = 4080);

-- Entries are hashes and offsets, in which nothing is to be compressed.
ALTER TABLE search_leaf ALTER keys SET STORAGE EXTERNAL;
ALTER TABLE search_fresh ALTER entries SET STORAGE EXTERNAL;
ALTER TABLE search_drawer ALTER entries SET STORAGE EXTERNAL;
