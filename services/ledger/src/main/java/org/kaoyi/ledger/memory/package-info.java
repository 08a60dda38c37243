/** The log in memory: for tests, and as the plainest statement of what a log does. */
@NullMarked
package org.kaoyi.ledger.memory;

import org.jspecify.annotations.NullMarked;
