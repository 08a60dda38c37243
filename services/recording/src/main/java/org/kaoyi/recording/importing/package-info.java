/** Import of tables: what was understood, what was refused and why, and appends in the order of the rows. */
@NullMarked
package org.kaoyi.recording.importing;

import org.jspecify.annotations.NullMarked;
