package org.kaoyi.codec;

import java.lang.reflect.AnnotatedParameterizedType;
import java.lang.reflect.AnnotatedType;
import java.lang.reflect.RecordComponent;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.jspecify.annotations.Nullable;
import org.kaoyi.claims.event.LedgerEvent;
import org.kaoyi.claims.passage.Anchor;
import org.kaoyi.claims.passage.Passage;
import org.kaoyi.claims.passage.PassageForm;
import org.kaoyi.claims.value.Bound;
import org.kaoyi.claims.value.DateValue;
import org.kaoyi.claims.value.DaySpan;
import org.kaoyi.claims.value.QuantityValue;
import org.kaoyi.claims.value.Value;

/** Events with any content that the records admit, the same for the same seed. */
final class RandomEvents {
    private static final String[] TEXTS = {
        "",
        "a",
        "\"",
        "\\",
        "\u0001",
        "\u001f",
        "\b\t\n\f\r",
        "\u007f",
        "é",
        "金日成",
        "\u2028",
        "\uFFFF",
        "😀",
        "𠮷",
        "Ким ",
        "}",
        ","
    };

    /** Deep enough for sets within sequences within sets. */
    private static final int DEEPEST = 6;

    private final Random random;

    RandomEvents(long seed) {
        random = new Random(seed);
    }

    LedgerEvent next() {
        return (LedgerEvent) record(oneOf(LedgerEvent.class.getPermittedSubclasses()), 0);
    }

    private Object record(Class<?> type, int depth) {
        RecordComponent[] components = type.getRecordComponents();
        Class<?>[] types = new Class<?>[components.length];
        Object[] arguments = new Object[components.length];
        boolean id = components.length == 1 && components[0].getName().equals("value");
        for (int i = 0; i < components.length; i++) {
            types[i] = components[i].getType();
            arguments[i] = id
                    ? "id-" + text().strip().replaceAll("\\p{Cc}", "") + "."
                    : any(components[i].getAnnotatedType(), depth + 1);
        }
        try {
            var constructor = type.getDeclaredConstructor(types);
            constructor.setAccessible(true);
            return constructor.newInstance(arguments);
        } catch (ReflectiveOperationException e) {
            throw new AssertionError("RandomEvents can not make a " + type.getSimpleName(), e);
        }
    }

    private @Nullable Object any(AnnotatedType annotated, int depth) {
        if (annotated.isAnnotationPresent(Nullable.class) && random.nextInt(3) == 0) {
            return null;
        }
        if (annotated instanceof AnnotatedParameterizedType list) {
            return list(list.getAnnotatedActualTypeArguments()[0], depth);
        }
        return of((Class<?>) annotated.getType(), depth);
    }

    private List<Object> list(AnnotatedType member, int depth) {
        List<Object> members = new ArrayList<>();
        int size = depth > DEEPEST ? 1 : 1 + random.nextInt(3); // names of authorities are never empty
        for (int i = 0; i < size; i++) {
            members.add(any(member, depth + 1));
        }
        return members;
    }

    private Object of(Class<?> type, int depth) {
        if (type == String.class) {
            return text();
        }
        if (type == boolean.class) {
            return random.nextBoolean();
        }
        if (type == int.class) {
            return random.nextInt();
        }
        if (type == long.class || type == Long.class) {
            return random.nextLong(-SafeIntegers.MAX, SafeIntegers.MAX + 1);
        }
        if (type == BigDecimal.class) {
            return decimal();
        }
        if (type.isEnum()) {
            return oneOf(type.getEnumConstants());
        }
        if (type == Value.class) {
            // A set or sequence too deep would never end; AgentValue and its like hold no other value.
            Class<?>[] values = Value.class.getPermittedSubclasses();
            Class<?> chosen = oneOf(values);
            return of(depth > DEEPEST ? DateValue.class : chosen, depth);
        }
        if (type == DateValue.class) {
            return DateValue.one(text(), List.of(span(), span()));
        }
        if (type == Passage.class) {
            return new Passage(
                    hash(), oneOf(PassageForm.values()), text(), random.nextInt(1 << 30), text(), text(), hash());
        }
        if (type == Anchor.class) {
            int start = random.nextInt(1 << 20);
            return new Anchor(hash(), "x" + text(), text(), text(), start, start + 1 + random.nextInt(100));
        }
        return type == QuantityValue.class ? quantity() : record(type, depth);
    }

    private String hash() {
        return "%064x".formatted(new BigInteger(256, random));
    }

    private DaySpan span() {
        long first = random.nextLong(-1_000_000, 1_000_000);
        return new DaySpan(
                random.nextBoolean() ? null : first, random.nextBoolean() ? null : first + random.nextInt(900));
    }

    private QuantityValue quantity() {
        BigDecimal low = decimal();
        BigDecimal high = low.add(decimal().abs());
        return new QuantityValue(
                random.nextBoolean() ? null : low,
                random.nextBoolean(),
                high,
                random.nextBoolean(),
                decimal(),
                text(),
                text(),
                oneOf(Bound.values()));
    }

    private BigDecimal decimal() {
        return new BigDecimal(new BigInteger(90, random), random.nextInt(-5, 30));
    }

    private String text() {
        StringBuilder text = new StringBuilder();
        for (int i = random.nextInt(6); i > 0; i--) {
            text.append(oneOf(TEXTS));
        }
        return text.toString();
    }

    private <T> T oneOf(T[] choices) {
        return choices[random.nextInt(choices.length)];
    }
}
