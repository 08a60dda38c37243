package org.kaoyi.claims;

import java.util.Locale;
import java.util.stream.Stream;

/** The labels of every enum, made once: a rebuild writes some dozens for each case. */
final class Labels {
    private static final ClassValue<String[]> OF_ENUM = new ClassValue<>() {
        @Override
        protected String[] computeValue(Class<?> type) {
            return Stream.of(type.getEnumConstants())
                    .map(constant ->
                            ((Enum<?>) constant).name().toLowerCase(Locale.ROOT).replace('_', '-'))
                    .toArray(String[]::new);
        }
    };

    private Labels() {}

    /** @param constant of an enum */
    static String of(Labelled constant) {
        Enum<?> it = (Enum<?>) constant;
        return OF_ENUM.get(it.getDeclaringClass())[it.ordinal()];
    }
}
