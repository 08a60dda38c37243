/** From the cells of a row or the fields of a form to objects of the domain, or to the list of what is wrong with them. */
@NullMarked
package org.kaoyi.recording.drafting;

import org.jspecify.annotations.NullMarked;
