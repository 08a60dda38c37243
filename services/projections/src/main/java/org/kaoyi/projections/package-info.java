/** The read side: folds of the log into tables, and the questions that they answer. */
@NullMarked
package org.kaoyi.projections;

import org.jspecify.annotations.NullMarked;
