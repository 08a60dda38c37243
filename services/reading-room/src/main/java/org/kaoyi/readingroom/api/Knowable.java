package org.kaoyi.readingroom.api;

import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.RequestParam;

/**
 * At which position of the log the ledger is looked at, and what of it counts.
 *
 * @param asOf the position, or null for all that the ledger holds
 * @param knownIn the year in which it could have been known, by when sources became accessible and were closed again; null for all that was recorded
 * @param go whether the caller has been told that such a look takes long
 */
public record Knowable(
        @RequestParam(name = Past.AS_OF, required = false) @Nullable
        Long asOf,

        @RequestParam(name = Past.KNOWN_IN, required = false) @Nullable
        Integer knownIn,

        @RequestParam(name = Past.GO, defaultValue = "false")
        boolean go)
        implements ParameterGroup {}
