/** Archival references: read into the levels of the archive that uses them, and shown in the habits of four languages. */
@NullMarked
package org.kaoyi.claims.archive.reference;

import org.jspecify.annotations.NullMarked;
