/** The web server of a ledger: the reading room's pages, and the local door for commands on the same machine. */
@NullMarked
package org.kaoyi.app.web;

import org.jspecify.annotations.NullMarked;
