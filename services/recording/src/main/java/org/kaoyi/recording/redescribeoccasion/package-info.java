/** Use case: the description of an occasion is replaced. */
@NullMarked
package org.kaoyi.recording.redescribeoccasion;

import org.jspecify.annotations.NullMarked;
