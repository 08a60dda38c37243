/** Entering a newer version of a text: here, or through the server that has the ledger open. */
@NullMarked
package org.kaoyi.app.revising;

import org.jspecify.annotations.NullMarked;
