/** Files that belong to a ledger and do not stand in its log: the log holds their hashes. */
@NullMarked
package org.kaoyi.ledger.attachment;

import org.jspecify.annotations.NullMarked;
