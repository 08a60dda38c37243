/** Reading of figures, and the units they are given in. */
@NullMarked
package org.kaoyi.claims.value.quantity;

import org.jspecify.annotations.NullMarked;
