/** Our events and metadata in Axon's messages. */
@NullMarked
package org.kaoyi.recording.axon;

import org.jspecify.annotations.NullMarked;
