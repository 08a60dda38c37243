/** Use case: two authorities are found to be one. */
@NullMarked
package org.kaoyi.recording.mergeauthorities;

import org.jspecify.annotations.NullMarked;
