/** Reports as they are printed. */
@NullMarked
package org.kaoyi.readingroom.publishing.report;

import org.jspecify.annotations.NullMarked;
