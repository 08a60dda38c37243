/** How long the audit of a book takes. */
@NullMarked
package org.kaoyi.benchmarks.audit;

import org.jspecify.annotations.NullMarked;
