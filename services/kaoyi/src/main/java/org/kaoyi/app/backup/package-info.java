/**
 * A ledger in one file, and back (docs/decisions/0059): what can not be made again is in it, what is folded from the log is not.
 */
@NullMarked
package org.kaoyi.app.backup;

import org.jspecify.annotations.NullMarked;
