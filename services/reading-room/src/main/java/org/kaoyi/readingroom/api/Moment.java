package org.kaoyi.readingroom.api;

import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.RequestParam;

/**
 * At which position of the log the ledger is looked at.
 *
 * @param asOf the position, or null for all that the ledger holds
 * @param go whether the caller has been told that a look at the past takes long
 */
public record Moment(
        @RequestParam(name = Past.AS_OF, required = false) @Nullable
        Long asOf,

        @RequestParam(name = Past.GO, defaultValue = "false")
        boolean go)
        implements ParameterGroup {}
