/** People who read and record all at once, on the program as it is shipped. */
@NullMarked
package org.kaoyi.benchmarks.load;

import org.jspecify.annotations.NullMarked;
