/** The contestants: our log, its peers, and plain tables as the machine's limit. */
@NullMarked
package org.kaoyi.benchmarks.store;

import org.jspecify.annotations.NullMarked;
