/** Which claims carry each sentence of a text, and how well. */
@NullMarked
package org.kaoyi.projections.support;

import org.jspecify.annotations.NullMarked;
