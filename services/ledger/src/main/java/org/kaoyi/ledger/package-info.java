/** The log: one order of immutable events, gapless and durable. It stores bytes and knows no claim. */
@NullMarked
package org.kaoyi.ledger;

import org.jspecify.annotations.NullMarked;
