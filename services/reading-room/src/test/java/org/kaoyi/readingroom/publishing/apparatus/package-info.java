/** Cases as a critical apparatus. */
@NullMarked
package org.kaoyi.readingroom.publishing.apparatus;

import org.jspecify.annotations.NullMarked;
