/** What every projection shares: how events reach its fold, how rows and position change together, reset, replay and waiting. */
@NullMarked
package org.kaoyi.projections.feed;

import org.jspecify.annotations.NullMarked;
