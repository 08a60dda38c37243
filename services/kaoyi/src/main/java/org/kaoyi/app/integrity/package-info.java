/** Checks of what is stored against its own proofs. */
@NullMarked
package org.kaoyi.app.integrity;

import org.jspecify.annotations.NullMarked;
