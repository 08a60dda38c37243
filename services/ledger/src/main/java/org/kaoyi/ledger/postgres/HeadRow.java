package org.kaoyi.ledger.postgres;

import org.kaoyi.ledger.sequencing.LogEnd;

/**
 * The row that fences sequencers.
 *
 * @param epoch how many sequencers were opened on this log; only the last one's updates find the row
 */
record HeadRow(long epoch, LogEnd end) {
    /** The row is made with the table and never removed, so that somebody altered the database. */
    static final String MISSING = "ledger_head has no row, which says where the log ends; kaoyi verify tells more";
}
