/** Use case: it is said where in a text of its source a quotation stands. */
@NullMarked
package org.kaoyi.recording.anchorquotation;

import org.jspecify.annotations.NullMarked;
