/** What stands in the ledger as tables, such that import reads the same again. */
@NullMarked
package org.kaoyi.recording.exporting;

import org.jspecify.annotations.NullMarked;
