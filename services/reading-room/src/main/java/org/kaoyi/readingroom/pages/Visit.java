package org.kaoyi.readingroom.pages;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.kaoyi.readingroom.wording.Language;

/**
 * A request as the pages see it.
 *
 * @param lasting whether the page can be asked for as it was at a position
 * @param json whether the page's JSON twin is asked for
 * @param path decoded no further than the browser sent it
 * @param parameters of the query; empty ones, as a form sends them, are left out
 */
public record Visit(
        Language language, boolean lasting, boolean json, String path, Map<String, List<String>> parameters) {
    /** Names the position up to which the log counts. */
    static final String AS_OF = "as-of";

    /**
     * The position of the ledger that is to be shown, or null for the present.
     *
     * @throws PageFault when it is no position
     */
    public @Nullable Long asOf() {
        return parameter(AS_OF) == null ? null : number(AS_OF, 0);
    }

    /** The first value of a parameter, or null. */
    public @Nullable String parameter(String name) {
        List<String> values = parameters.get(name);
        return values == null ? null : values.getFirst();
    }

    /**
     * The value of a parameter that must be one of a few.
     *
     * @throws PageFault when it is another
     */
    public @Nullable String oneOf(String name, List<String> allowed) {
        String value = parameter(name);
        if (value != null && !allowed.contains(value)) {
            throw PageFault.badParameter(name, value, String.join(", ", allowed));
        }
        return value;
    }

    /**
     * The value of a parameter that must be a whole number of 0 or more.
     *
     * @throws PageFault when it is not
     */
    public long number(String name, long otherwise) {
        String value = parameter(name);
        if (value == null) {
            return otherwise;
        }
        try {
            long number = Long.parseLong(value);
            if (number >= 0) {
                return number;
            }
        } catch (NumberFormatException e) {
            // said below, together with negative numbers
        }
        throw PageFault.badParameter(name, value, "0, 1, 2, …");
    }

    /** The same with one parameter set. */
    public Visit setting(String name, String value) {
        Map<String, List<String>> changed = new TreeMap<>(parameters);
        changed.put(name, List.of(value));
        return new Visit(language, lasting, json, path, changed);
    }

    /** The same without a parameter, such as one that says where a page of a list begins. */
    public Visit without(String name) {
        Map<String, List<String>> kept = new TreeMap<>(parameters);
        kept.remove(name);
        return new Visit(language, lasting, json, path, kept);
    }

    /** This address with one parameter set, or taken away when the value is null. */
    public String with(String name, @Nullable String value) {
        Map<String, List<String>> changed = new TreeMap<>(parameters);
        if (value == null) {
            changed.remove(name);
        } else {
            changed.put(name, List.of(value));
        }
        return path + Addresses.query(changed);
    }
}
