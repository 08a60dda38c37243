/** What is said to a reader in each of the four languages, on pages and in print. Knows no page. */
@NullMarked
package org.kaoyi.readingroom.wording;

import org.jspecify.annotations.NullMarked;
