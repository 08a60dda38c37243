/** Notes as journals print them: Chicago's, and the archive notes of Chinese, Korean and Russian journals. */
@NullMarked
package org.kaoyi.readingroom.publishing.note;

import org.jspecify.annotations.NullMarked;
