/** Use case: a claim is recorded. */
@NullMarked
package org.kaoyi.recording.recordclaim;

import org.jspecify.annotations.NullMarked;
