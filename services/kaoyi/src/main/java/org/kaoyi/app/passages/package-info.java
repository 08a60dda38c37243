/** Texts and images of sources, and anchors of quotations, as the program offers them: here, or through the server that has the ledger open. */
@NullMarked
package org.kaoyi.app.passages;

import org.jspecify.annotations.NullMarked;
