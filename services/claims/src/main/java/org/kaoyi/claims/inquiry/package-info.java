/** Questions asked of a whole dossier: what hangs on a source, what would flip a case, what was knowable when, who tells what. */
@NullMarked
package org.kaoyi.claims.inquiry;

import org.jspecify.annotations.NullMarked;
