/** The embedded PostgreSQL: one durable server per data folder, one living process at a time on it, orphans stopped. */
@NullMarked
package org.kaoyi.app.postgres;

import org.jspecify.annotations.NullMarked;
