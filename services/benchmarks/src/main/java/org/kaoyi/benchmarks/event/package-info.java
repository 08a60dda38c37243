/** The events that are stored: claims of a seeded generator, as the codec writes them. */
@NullMarked
package org.kaoyi.benchmarks.event;

import org.jspecify.annotations.NullMarked;
