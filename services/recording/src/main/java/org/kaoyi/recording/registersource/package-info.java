/** Use case: a source is registered. */
@NullMarked
package org.kaoyi.recording.registersource;

import org.jspecify.annotations.NullMarked;
