/** Texts under audit: statements and the claims that support them. */
@NullMarked
package org.kaoyi.claims.text;

import org.jspecify.annotations.NullMarked;
