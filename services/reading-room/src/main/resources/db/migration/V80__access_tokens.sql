-- Personal tokens of people and programs. Not a part of the log: the log names who did something, and keeps doing so after the token is gone.
-- Of a token its SHA-256 alone is kept; it has 256 random bits, so that no slower hash would make it harder to guess (docs/decisions/0057).
CREATE TABLE access_token (
    id         text        PRIMARY KEY, -- 12 hexadecimal digits, no secret
    hash       bytea       NOT NULL UNIQUE CHECK (length(hash) = 32),
    holder     text        NOT NULL,    -- the actor of what is recorded with it
    roles      text[]      NOT NULL,
    note       text        NOT NULL,
    made_at    timestamptz NOT NULL,
    made_by    text        NOT NULL,
    expires_at timestamptz NOT NULL,
    used_at    timestamptz,             -- to the hour
    revoked_at timestamptz,
    revoked_by text
);
