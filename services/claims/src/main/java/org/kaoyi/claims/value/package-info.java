/** The typed values of claims, and how wordings are read into them. */
@NullMarked
package org.kaoyi.claims.value;

import org.jspecify.annotations.NullMarked;
