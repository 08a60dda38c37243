/** Inclusion and consistency proofs (RFC 6962 §2.1.1–2.1.2, RFC 9162 §2.1.3–2.1.4) over a log of any length, in bounded memory. */
@NullMarked
package org.kaoyi.ledger.proof;

import org.jspecify.annotations.NullMarked;
