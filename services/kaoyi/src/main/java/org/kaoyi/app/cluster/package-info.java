/** Several processes on one ledger, each with its roles (docs/decisions/0034). */
@NullMarked
package org.kaoyi.app.cluster;

import org.jspecify.annotations.NullMarked;
