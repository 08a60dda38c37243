/** The one reader of wordings into values. */
@NullMarked
package org.kaoyi.claims.value.reading;

import org.jspecify.annotations.NullMarked;
