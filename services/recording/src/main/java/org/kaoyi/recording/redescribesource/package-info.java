/** Use case: the description of a source is replaced. */
@NullMarked
package org.kaoyi.recording.redescribesource;

import org.jspecify.annotations.NullMarked;
