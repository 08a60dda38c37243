/** The way through Kafka, beside the log's own tail and a raw producer. */
@NullMarked
package org.kaoyi.benchmarks.kafka;

import org.jspecify.annotations.NullMarked;
