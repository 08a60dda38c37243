/** The one comparator of values, its policy, and its reasons as data. */
@NullMarked
package org.kaoyi.claims.comparison;

import org.jspecify.annotations.NullMarked;
