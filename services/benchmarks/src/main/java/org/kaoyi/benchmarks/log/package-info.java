/** The benchmarks of the log: appending, reading, verifying, importing. */
@NullMarked
package org.kaoyi.benchmarks.log;

import org.jspecify.annotations.NullMarked;
