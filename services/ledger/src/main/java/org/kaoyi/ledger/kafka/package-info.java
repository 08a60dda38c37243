/**
 * The log on its way through Kafka (docs/decisions/0033): a relay copies it to a topic, and followers read it there in the order of
 * the log. Kafka is a transport: what is missing there is read from the log.
 */
@NullMarked
package org.kaoyi.ledger.kafka;

import org.jspecify.annotations.NullMarked;
