/** Use case: a source is withdrawn. */
@NullMarked
package org.kaoyi.recording.withdrawsource;

import org.jspecify.annotations.NullMarked;
