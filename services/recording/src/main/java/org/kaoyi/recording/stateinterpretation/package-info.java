/** Use case: a scholar's explanation is stated. */
@NullMarked
package org.kaoyi.recording.stateinterpretation;

import org.jspecify.annotations.NullMarked;
