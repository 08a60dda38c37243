/** What every adapter decides alike, as pure functions: which append of a batch stands, where, and under which leaf. */
@NullMarked
package org.kaoyi.ledger.sequencing;

import org.jspecify.annotations.NullMarked;
