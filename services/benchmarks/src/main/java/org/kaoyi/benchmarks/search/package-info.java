/** How long a question for words takes, and what filing costs. */
@NullMarked
package org.kaoyi.benchmarks.search;

import org.jspecify.annotations.NullMarked;
