/** How wordings of any script are folded, and refused. */
@NullMarked
package org.kaoyi.claims.value.wording;

import org.jspecify.annotations.NullMarked;
