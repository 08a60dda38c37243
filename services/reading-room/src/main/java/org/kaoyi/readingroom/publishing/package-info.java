/** What leaves the ledger for journals, spreadsheets and printers: one pipeline for the command line, the REST interface and the pages. */
@NullMarked
package org.kaoyi.readingroom.publishing;

import org.jspecify.annotations.NullMarked;
