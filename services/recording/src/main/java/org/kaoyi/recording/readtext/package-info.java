/** Use case: a text file (plain, Markdown, DOCX) becomes statements, with its notes and citations kept apart. */
@NullMarked
package org.kaoyi.recording.readtext;

import org.jspecify.annotations.NullMarked;
