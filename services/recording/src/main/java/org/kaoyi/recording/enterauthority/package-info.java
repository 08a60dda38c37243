/** Use case: persons, places and terms are entered. */
@NullMarked
package org.kaoyi.recording.enterauthority;

import org.jspecify.annotations.NullMarked;
