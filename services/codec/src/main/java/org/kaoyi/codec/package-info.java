/** Events and their metadata as bytes and back: type names, schema versions, upcasters, one canonical JSON form. */
@NullMarked
package org.kaoyi.codec;

import org.jspecify.annotations.NullMarked;
