/** An open ledger: database, log, codec and projections, put together in the order in which they need each other. */
@NullMarked
package org.kaoyi.app.ledger;

import org.jspecify.annotations.NullMarked;
