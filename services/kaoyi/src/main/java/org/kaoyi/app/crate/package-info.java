/** The whole ledger as a deposit that an archive of research data takes (RO-Crate 1.1), and back. */
@NullMarked
package org.kaoyi.app.crate;

import org.jspecify.annotations.NullMarked;
