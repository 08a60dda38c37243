/** Use case: one authority is found to be two. */
@NullMarked
package org.kaoyi.recording.splitauthority;

import org.jspecify.annotations.NullMarked;
