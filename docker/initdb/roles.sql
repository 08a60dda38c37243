-- Run once, when the database is made: the role of the program. Whoever makes the tables owns them and grants it what it needs, which
-- is to add to the log and never to change it (docs/decisions/0006).
\set password `cat /run/secrets/database-password`
CREATE ROLE kaoyi LOGIN PASSWORD :'password';
