/** Use case: a question is posed. */
@NullMarked
package org.kaoyi.recording.posequestion;

import org.jspecify.annotations.NullMarked;
