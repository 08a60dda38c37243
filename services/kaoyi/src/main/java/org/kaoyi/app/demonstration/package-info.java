/** The demonstration corpus that comes with the program. */
@NullMarked
package org.kaoyi.app.demonstration;

import org.jspecify.annotations.NullMarked;
