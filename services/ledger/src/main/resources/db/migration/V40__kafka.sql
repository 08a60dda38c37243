-- Messages of the topic that no relay of this ledger wrote, or that were damaged on their way: kept to be looked at, never folded.
-- Not a part of the log: whoever has looked may delete them.
CREATE TABLE kafka_parked (
    topic     text        NOT NULL,
    partition int         NOT NULL,
    place     bigint      NOT NULL, -- Kafka's offset
    reason    text        NOT NULL,
    key       bytea,
    headers   text        NOT NULL, -- one a line, "name: value", what is not text in hexadecimal
    payload   bytea,
    parked_at timestamptz NOT NULL DEFAULT now(),
    PRIMARY KEY (topic, partition, place)
);
