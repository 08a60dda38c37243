package org.kaoyi.claims.cases;

import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.kaoyi.claims.comparison.Reason;

/**
 * In what two stances clash.
 *
 * @param grade null for a note
 * @param reason put together only for what is listed
 */
record Clash(Kind kind, @Nullable Grade grade, Supplier<Reason> reason) {}
