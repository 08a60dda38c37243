package org.kaoyi.claims;

import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** An enum whose constants have one lower-case name in tables, JSON, schemas and pages: {@code STATED_REASON} is {@code stated-reason}. */
public interface Labelled {

    /** The constant's name in Java; given by every enum. */
    String name();

    /** The name outside of Java, such as {@code stated-reason}. */
    default String label() {
        return Labels.of(this);
    }

    /** The constant of {@code type} with this label, or empty. */
    static <E extends Enum<E> & Labelled> Optional<E> of(Class<E> type, String label) {
        return Arrays.stream(type.getEnumConstants())
                .filter(constant -> constant.label().equals(label))
                .findFirst();
    }

    /** The label of a constant that may be missing; null then. */
    static @Nullable String labelOf(@Nullable Labelled constant) {
        return constant == null ? null : constant.label();
    }

    /** The labels of some constants, in their order. */
    static List<String> labels(Collection<? extends Labelled> constants) {
        return Few.each(constants, Labelled::label);
    }

    /** All labels of {@code type}, for messages: {@code affirms, denies}. */
    static <E extends Enum<E> & Labelled> String all(Class<E> type) {
        return Arrays.stream(type.getEnumConstants()).map(Labelled::label).collect(Collectors.joining(", "));
    }
}
