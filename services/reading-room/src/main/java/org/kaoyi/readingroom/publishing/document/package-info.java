/** A text with notes and grids, and how it is written as a word processor's file or a web page. */
@NullMarked
package org.kaoyi.readingroom.publishing.document;

import org.jspecify.annotations.NullMarked;
