/** What is made of the log for readers: how fast it is folded anew, and how fast it is read. */
@NullMarked
package org.kaoyi.benchmarks.views;

import org.jspecify.annotations.NullMarked;
