package org.kaoyi.projections.search;

import org.jspecify.annotations.Nullable;

/**
 * A text of a document as it was recorded.
 *
 * @param field such as {@code quotation}
 * @param language BCP 47 tag, or null
 */
record Passage(String field, @Nullable String language, String text) {}
