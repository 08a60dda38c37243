/** Retracting a claim and withdrawing a source as the program offers them: here, or through the server that has the ledger open. */
@NullMarked
package org.kaoyi.app.retracting;

import org.jspecify.annotations.NullMarked;
