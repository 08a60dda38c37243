/**
 * Axon over our log. Axon's own storage engines track a sequence with gaps and forget a gap whose neighbour is older than a
 * minute, so that an event committed late is never delivered; here a token is a position, and positions have no gaps.
 */
@NullMarked
package org.kaoyi.ledger.axon;

import org.jspecify.annotations.NullMarked;
