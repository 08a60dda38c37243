/** Use case: the description of a question is replaced. */
@NullMarked
package org.kaoyi.recording.redescribequestion;

import org.jspecify.annotations.NullMarked;
