/** Where versions differ: keeps the rows that cases are found from, finds the cases anew where something changed, answers questions about them. */
@NullMarked
package org.kaoyi.projections.discrepancies;

import org.jspecify.annotations.NullMarked;
