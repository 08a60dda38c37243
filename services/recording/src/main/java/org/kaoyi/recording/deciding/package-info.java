/** How a request becomes events: what its decision reads, the versions it read, and the state it is decided by. */
@NullMarked
package org.kaoyi.recording.deciding;

import org.jspecify.annotations.NullMarked;
