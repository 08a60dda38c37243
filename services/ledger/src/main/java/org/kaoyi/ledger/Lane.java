package org.kaoyi.ledger;

/** Which of the two queues before the log an append waits in. A person's entry does not stand behind an import. */
public enum Lane {
    /** Somebody waits for the answer. */
    INTERACTIVE,
    /** One of many; takes a bounded share of each batch while others wait. */
    BULK
}
