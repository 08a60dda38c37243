/**
 * The log on PostgreSQL: one sequencer, fenced by a head row. Positions come from the sequencer and not from a sequence of
 * the database, whose gaps and late commits make readers lose events.
 */
@NullMarked
package org.kaoyi.ledger.postgres;

import org.jspecify.annotations.NullMarked;
