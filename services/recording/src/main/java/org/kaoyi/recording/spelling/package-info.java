/** Small questions about words. */
@NullMarked
package org.kaoyi.recording.spelling;

import org.jspecify.annotations.NullMarked;
