/** PostgreSQL and Kafka for the tests of other modules. */
@NullMarked
package org.kaoyi.testing;

import org.jspecify.annotations.NullMarked;
