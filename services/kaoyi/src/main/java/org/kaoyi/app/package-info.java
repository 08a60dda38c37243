/** The application: where the program starts, and how it ends when it can not go on. */
@NullMarked
package org.kaoyi.app;

import org.jspecify.annotations.NullMarked;
