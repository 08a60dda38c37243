/** Questions worked out when they are asked, for the families of occasions that they touch: what would flip a case, what hangs on a source, what could be known when, who tells what, which explanations are rivals. */
@NullMarked
package org.kaoyi.projections.inquiries;

import org.jspecify.annotations.NullMarked;
