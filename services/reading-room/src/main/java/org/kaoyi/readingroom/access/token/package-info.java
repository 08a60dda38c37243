/** Personal tokens: how they are written, kept and found again. */
@NullMarked
package org.kaoyi.readingroom.access.token;

import org.jspecify.annotations.NullMarked;
