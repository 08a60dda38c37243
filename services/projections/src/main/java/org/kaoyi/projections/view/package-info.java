/** Forms in which every projection shows what the domain holds: plain text and lists, the JSON of the REST interface. */
@NullMarked
package org.kaoyi.projections.view;

import org.jspecify.annotations.NullMarked;
