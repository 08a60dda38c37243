/** Import as the program offers it: tables and exported logs, here or through the server that has the ledger open. */
@NullMarked
package org.kaoyi.app.importing;

import org.jspecify.annotations.NullMarked;
