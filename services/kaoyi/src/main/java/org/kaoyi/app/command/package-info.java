/** The command line: one class a verb, and what they share. */
@NullMarked
package org.kaoyi.app.command;

import org.jspecify.annotations.NullMarked;
