/** What is made of the log for readers: how fast it is folded anew. */
@NullMarked
package org.kaoyi.benchmarks.views;

import org.jspecify.annotations.NullMarked;
