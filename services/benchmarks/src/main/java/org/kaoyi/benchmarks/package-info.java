/** Measures Kaoyi with its peers and the machine's limit beside it, interleaved in one run. */
@NullMarked
package org.kaoyi.benchmarks;

import org.jspecify.annotations.NullMarked;
