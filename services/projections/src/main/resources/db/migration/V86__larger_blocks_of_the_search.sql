-- A block of the search holds 16,384 documents now (docs/decisions/0031): the bitmap of a word that stands in many of them has 2,048 bytes,
-- which is read with its row as long as it is not moved out of it.

ALTER TABLE search_posting SET (toast_tuple_target = 4080);
