/** Reads a whole stored log and says whether it is still the one that was recorded, or where it is not and what is wrong there. */
@NullMarked
package org.kaoyi.ledger.verification;

import org.jspecify.annotations.NullMarked;
