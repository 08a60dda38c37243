/** Keeps what is written under {@code docs} true: its links, its lists, its words, and the tutorial, which is carried out. */
@NullMarked
package org.kaoyi.app.documentation;

import org.jspecify.annotations.NullMarked;
