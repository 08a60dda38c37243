/** Use case: a text or image of a source is kept with the ledger. */
@NullMarked
package org.kaoyi.recording.attachpassage;

import org.jspecify.annotations.NullMarked;
