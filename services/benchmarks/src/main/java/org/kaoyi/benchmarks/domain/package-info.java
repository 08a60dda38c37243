/** The benchmarks of the comparison, by JMH: values, dates, a large case. */
@NullMarked
package org.kaoyi.benchmarks.domain;

import org.jspecify.annotations.NullMarked;
