/** Reports laid out for the terminal. */
@NullMarked
package org.kaoyi.app.report;

import org.jspecify.annotations.NullMarked;
