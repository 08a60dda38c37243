/** Where the ledger is read and written by people and programs: the REST interface and the pages; the only room that sees both sides. */
@NullMarked
package org.kaoyi.readingroom;

import org.jspecify.annotations.NullMarked;
