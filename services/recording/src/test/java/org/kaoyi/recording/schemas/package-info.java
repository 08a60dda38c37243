/** The JSON Schemas of what is taken in, drawn from the code that takes it. */
@NullMarked
package org.kaoyi.recording.schemas;

import org.jspecify.annotations.NullMarked;
