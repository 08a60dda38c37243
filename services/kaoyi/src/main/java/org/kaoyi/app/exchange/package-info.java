/** The log as a file, event by event, and back into an empty ledger with the same positions, times and root. */
@NullMarked
package org.kaoyi.app.exchange;

import org.jspecify.annotations.NullMarked;
