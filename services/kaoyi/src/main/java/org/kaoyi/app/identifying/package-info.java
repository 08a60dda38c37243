/** Merging and splitting authorities as the program offers it: here, or through the server that has the ledger open. */
@NullMarked
package org.kaoyi.app.identifying;

import org.jspecify.annotations.NullMarked;
