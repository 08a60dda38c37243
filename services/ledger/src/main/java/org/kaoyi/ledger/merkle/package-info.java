/** The Merkle tree over the log (RFC 6962 §2.1, RFC 9162 §2.1): pure functions over hashes. */
@NullMarked
package org.kaoyi.ledger.merkle;

import org.jspecify.annotations.NullMarked;
