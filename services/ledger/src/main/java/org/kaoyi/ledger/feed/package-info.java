/** Following the log: events in order, as they come. */
@NullMarked
package org.kaoyi.ledger.feed;

import org.jspecify.annotations.NullMarked;
