/** Use case: a statement of a text is linked to a claim. */
@NullMarked
package org.kaoyi.recording.linkstatement;

import org.jspecify.annotations.NullMarked;
