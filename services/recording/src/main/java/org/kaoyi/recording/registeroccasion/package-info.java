/** Use case: an occasion is registered. */
@NullMarked
package org.kaoyi.recording.registeroccasion;

import org.jspecify.annotations.NullMarked;
