/** Questions answered from what the catalogue keeps: who tells what of an occasion, and which explanations are rivals. */
@NullMarked
package org.kaoyi.projections.inquiries;

import org.jspecify.annotations.NullMarked;
