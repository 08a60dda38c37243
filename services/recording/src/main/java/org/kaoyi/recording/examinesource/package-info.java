/** Use case: a source is examined and found silent. */
@NullMarked
package org.kaoyi.recording.examinesource;

import org.jspecify.annotations.NullMarked;
