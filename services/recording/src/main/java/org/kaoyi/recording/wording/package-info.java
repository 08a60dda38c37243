/** Small questions about words. */
@NullMarked
package org.kaoyi.recording.wording;

import org.jspecify.annotations.NullMarked;
