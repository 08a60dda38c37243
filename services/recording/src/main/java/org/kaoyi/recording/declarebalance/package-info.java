/** Use case: a figure is declared to be part of another. */
@NullMarked
package org.kaoyi.recording.declarebalance;

import org.jspecify.annotations.NullMarked;
