/** Events as an export of a log holds them, one a line. */
@NullMarked
package org.kaoyi.recording.exchange;

import org.jspecify.annotations.NullMarked;
