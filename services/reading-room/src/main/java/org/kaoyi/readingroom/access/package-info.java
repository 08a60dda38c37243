/** Who may do what: the roles, the one table of routes, and the chain of filters that reads it (docs/decisions/0057). */
@NullMarked
package org.kaoyi.readingroom.access;

import org.jspecify.annotations.NullMarked;
