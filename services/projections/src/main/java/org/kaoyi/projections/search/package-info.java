/**
 * Finding words in whatever the ledger holds, in Chinese, Korean, Russian, English and mixtures of them: what differs in script
 * variant, width or case alone is one, and a person asked for by one name is found under all recorded names.
 */
@NullMarked
package org.kaoyi.projections.search;

import org.jspecify.annotations.NullMarked;
