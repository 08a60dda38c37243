/** Coding rules: what two coders would do differently, found in the rows of a ledger. */
@NullMarked
package org.kaoyi.recording.linting;

import org.jspecify.annotations.NullMarked;
