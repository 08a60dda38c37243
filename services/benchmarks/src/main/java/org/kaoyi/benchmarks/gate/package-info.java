/** Whether a store delivers what it stored, once and in order; where it does not, its figures do not count. */
@NullMarked
package org.kaoyi.benchmarks.gate;

import org.jspecify.annotations.NullMarked;
