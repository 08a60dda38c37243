/** Use case: a historian rules on a case. */
@NullMarked
package org.kaoyi.recording.assesscase;

import org.jspecify.annotations.NullMarked;
