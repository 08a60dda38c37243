/** Tests of the reading room over a real server and a real PostgreSQL. */
@NullMarked
package org.kaoyi.readingroom;

import org.jspecify.annotations.NullMarked;
