/** Use case: a newer version of a text is entered, and its unchanged sentences keep their links. */
@NullMarked
package org.kaoyi.recording.revisetext;

import org.jspecify.annotations.NullMarked;
