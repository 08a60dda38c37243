/** Tables of any length, and how they are written for spreadsheets. */
@NullMarked
package org.kaoyi.readingroom.publishing.table;

import org.jspecify.annotations.NullMarked;
