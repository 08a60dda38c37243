/** The program as it is shipped, as a process beside the benchmarks that ask it. */
@NullMarked
package org.kaoyi.benchmarks.program;

import org.jspecify.annotations.NullMarked;
