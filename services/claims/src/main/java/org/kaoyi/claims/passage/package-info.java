/** Texts and images of sources that are kept with the ledger, and the places in them where quotations stand. */
@NullMarked
package org.kaoyi.claims.passage;

import org.jspecify.annotations.NullMarked;
