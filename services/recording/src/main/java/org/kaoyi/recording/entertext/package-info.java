/** Use case: a text is entered for audit. */
@NullMarked
package org.kaoyi.recording.entertext;

import org.jspecify.annotations.NullMarked;
