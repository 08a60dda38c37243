/** Cases as an editor's critical apparatus: as text, and as TEI. */
@NullMarked
package org.kaoyi.readingroom.publishing.apparatus;

import org.jspecify.annotations.NullMarked;
