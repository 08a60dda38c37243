/** Persons, places and terms with their names in every script, and the relations declared between them. */
@NullMarked
package org.kaoyi.claims.authority;

import org.jspecify.annotations.NullMarked;
