/** The REST interface under {@code /api/v1}: reading cases, claims and what they refer to; recording, retracting, superseding, ruling. */
@NullMarked
package org.kaoyi.readingroom.api;

import org.jspecify.annotations.NullMarked;
