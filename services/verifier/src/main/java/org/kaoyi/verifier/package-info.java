/**
 * Checks a proof or an exported ledger with nothing but the JDK. It shares the format with the writer ({@code schemas/leaf.md},
 * {@code checkpoint.md}, {@code proof.md}) and not one line of code, so that a mistake in one of them shows.
 */
@NullMarked
package org.kaoyi.verifier;

import org.jspecify.annotations.NullMarked;
