-- Of a program that is not written yet.
CREATE TABLE later_table (id int PRIMARY KEY);
ALTER TABLE kept_mapping ADD COLUMN later text;
