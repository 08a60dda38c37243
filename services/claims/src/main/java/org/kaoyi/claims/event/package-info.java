/** Every fact that the ledger can hold, one record a fact. */
@NullMarked
package org.kaoyi.claims.event;

import org.jspecify.annotations.NullMarked;
