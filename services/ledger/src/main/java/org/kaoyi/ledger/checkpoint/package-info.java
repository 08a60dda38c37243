/**
 * Signed checkpoints (C2SP tlog-checkpoint and signed-note, Ed25519), kept outside the database: whoever can rewrite the
 * database can not rewrite what was signed before. The format is {@code schemas/checkpoint.md}.
 */
@NullMarked
package org.kaoyi.ledger.checkpoint;

import org.jspecify.annotations.NullMarked;
