-- A topic that was deleted and made anew counts its offsets from 0 again: a message is known by its time as well, else a new one would
-- pass for one that is parked already, and be lost.
ALTER TABLE kafka_parked ADD COLUMN sent_millis bigint NOT NULL DEFAULT -1; -- Kafka's timestamp, milliseconds since 1970; -1 for none
ALTER TABLE kafka_parked DROP CONSTRAINT kafka_parked_pkey;
ALTER TABLE kafka_parked ADD PRIMARY KEY (topic, partition, place, sent_millis);
