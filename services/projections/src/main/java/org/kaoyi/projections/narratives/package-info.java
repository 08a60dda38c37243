/** What each source, teller and side tells of each occasion, in the order told and in the order of events. */
@NullMarked
package org.kaoyi.projections.narratives;

import org.jspecify.annotations.NullMarked;
