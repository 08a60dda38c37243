/**
 * The log's promises under faults, on a PostgreSQL of the test's own. Each runs in a bounded form by default; {@code -Pchaos} runs as many
 * rounds as {@link org.kaoyi.ledger.faults.Rounds} is told.
 */
package org.kaoyi.ledger.faults;
