-- search: terms that few documents of a block have lie together in drawers (docs/decisions/0086). A row for each of them in each block was
-- 67 rows for ten documents, and nearly all of what the index took. entries is in the form that Drawer describes.
CREATE TABLE search_drawer (
    drawer  integer NOT NULL,
    shelf   text    NOT NULL,
    stretch bigint  NOT NULL,
    entries bytea   NOT NULL,
    PRIMARY KEY (drawer, shelf, stretch)
) WITH (fillfactor = 25, toast_tuple_target = 4080);
