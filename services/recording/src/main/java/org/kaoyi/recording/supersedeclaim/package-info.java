/** Use case: a claim gives way to a better coding. */
@NullMarked
package org.kaoyi.recording.supersedeclaim;

import org.jspecify.annotations.NullMarked;
