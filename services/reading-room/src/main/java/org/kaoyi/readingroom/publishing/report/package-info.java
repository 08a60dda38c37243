/** What each report is as a table and as a text. */
@NullMarked
package org.kaoyi.readingroom.publishing.report;

import org.jspecify.annotations.NullMarked;
