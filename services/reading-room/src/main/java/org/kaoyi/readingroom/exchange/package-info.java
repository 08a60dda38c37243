/** The log as other programs read it: one event a line. */
@NullMarked
package org.kaoyi.readingroom.exchange;

import org.jspecify.annotations.NullMarked;
