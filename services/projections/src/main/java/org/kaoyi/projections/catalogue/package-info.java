/** Everything in the ledger by its id: sources, occasions, questions, authorities, and every claim with its full history. */
@NullMarked
package org.kaoyi.projections.catalogue;

import org.jspecify.annotations.NullMarked;
