/** Use case: a claim or examination is retracted. */
@NullMarked
package org.kaoyi.recording.retractclaim;

import org.jspecify.annotations.NullMarked;
