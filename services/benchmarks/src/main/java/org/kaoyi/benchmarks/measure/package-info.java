/** How to measure: rounds in turn, closed loops of callers, figures with their spread. */
@NullMarked
package org.kaoyi.benchmarks.measure;

import org.jspecify.annotations.NullMarked;
