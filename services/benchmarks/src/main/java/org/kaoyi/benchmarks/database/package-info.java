/** The server that all contestants share, with the durability that the application asks for. */
@NullMarked
package org.kaoyi.benchmarks.database;

import org.jspecify.annotations.NullMarked;
