/** What a run says: one JSON object a line, and a table. */
@NullMarked
package org.kaoyi.benchmarks.report;

import org.jspecify.annotations.NullMarked;
