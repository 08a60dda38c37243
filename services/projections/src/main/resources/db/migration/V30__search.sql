-- search: what can be found, term by term. No extension of PostgreSQL is needed, and no text of these tables depends on the
-- database's locale: terms are made by the program and compared byte by byte.

-- Everything that can be found, numbered without gaps within its shelf in the order of the log. passages is JSON.
CREATE TABLE search_document (
    shelf    text   NOT NULL,
    number   bigint NOT NULL,
    id       text   NOT NULL,
    part     integer NOT NULL,
    state    text   NOT NULL,
    occasion text,
    question text,
    source   text,
    mentions text   NOT NULL,
    passages text   NOT NULL,
    PRIMARY KEY (shelf, number),
    UNIQUE (shelf, id, part)
);

-- Which numbers of a block of a shelf hold a term; see NumberSet for the form of numbers.
CREATE TABLE search_posting (
    term    text COLLATE "C" NOT NULL,
    shelf   text   NOT NULL,
    block   bigint NOT NULL,
    numbers bytea  NOT NULL,
    PRIMARY KEY (term, shelf, block)
) WITH (fillfactor = 80);

-- The words among the terms, to be found by how they begin.
CREATE TABLE search_word (
    word text COLLATE "C" PRIMARY KEY
);

-- Names of authorities as terms, so that a question for one name asks for all names of whom it names.
CREATE TABLE search_name (
    name      text COLLATE "C" NOT NULL,
    shelf     text NOT NULL,
    authority text NOT NULL,
    PRIMARY KEY (name, shelf, authority)
);
CREATE INDEX search_name_authority ON search_name (shelf, authority);
