/** Pages as a reader meets them. */
@NullMarked
package org.kaoyi.readingroom.pages;

import org.jspecify.annotations.NullMarked;
