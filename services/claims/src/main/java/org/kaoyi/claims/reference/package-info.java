/** Reference data folded from events: what claims refer to. */
@NullMarked
package org.kaoyi.claims.reference;

import org.jspecify.annotations.NullMarked;
