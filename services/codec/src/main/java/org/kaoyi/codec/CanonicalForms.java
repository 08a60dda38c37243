package org.kaoyi.codec;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.kaoyi.claims.value.Value;
import org.kaoyi.claims.value.ValueType;
import org.kaoyi.codec.CanonicalBytes.NoCanonicalForm;

/**
 * Writes records of {@code claims} byte for byte as {@link KaoyiJson#events()} does, and several times as fast: what there is to know of a type is
 * found out once, and nothing passes through a generator. It knows what those records are made of; where there is anything else, or what can not
 * be kept, it gives up, so that whoever asked goes the other way, which says what is wrong. Safe for all threads.
 */
final class CanonicalForms {
    private static final byte[] TRUE = "true".getBytes(UTF_8);
    private static final byte[] FALSE = "false".getBytes(UTF_8);

    private final Map<Class<?>, Function<Object, String>> texts;
    private final Map<Class<?>, CanonicalForm> records = new ConcurrentHashMap<>();

    /** @param texts types of which each is written as one string */
    CanonicalForms(Map<Class<?>, Function<Object, String>> texts) {
        this.texts = Map.copyOf(texts);
    }

    /** The bytes of a record, or null where it has to be written the other way. */
    byte @Nullable [] bytes(Record of) {
        CanonicalBytes out = new CanonicalBytes();
        try {
            record(of.getClass()).write(of, out);
            return out.taken();
        } catch (NoCanonicalForm e) {
            return null;
        }
    }

    private CanonicalForm record(Class<?> type) {
        CanonicalForm known = records.get(type);
        if (known == null) {
            if (!type.isRecord()) {
                throw new NoCanonicalForm();
            }
            known = RecordForm.of(type, label(type), this::of);
            records.put(type, known);
        }
        return known;
    }

    private static @Nullable String label(Class<?> type) {
        return ClaimsModule.valueTypes().entrySet().stream()
                .filter(each -> each.getValue() == type)
                .map(Map.Entry::getKey)
                .map(ValueType::label)
                .findFirst()
                .orElse(null);
    }

    private CanonicalForm of(Type declared) {
        if (declared instanceof ParameterizedType list && list.getRawType() == List.class) {
            CanonicalForm member = of(list.getActualTypeArguments()[0]);
            return (value, out) -> list((List<?>) value, member, out);
        }
        return declared instanceof Class<?> type ? of(type) : CanonicalForms::none;
    }

    private CanonicalForm of(Class<?> type) {
        if (type == String.class) {
            return (value, out) -> out.text((String) value);
        }
        Function<Object, String> text = texts.get(type);
        if (text != null) {
            return (value, out) -> out.text(text.apply(value));
        }
        if (type == BigDecimal.class) {
            return (value, out) -> out.text(decimal((BigDecimal) value));
        }
        if (type == boolean.class) {
            return (value, out) -> out.raw((boolean) value ? TRUE : FALSE);
        }
        if (type == int.class) {
            return (value, out) -> out.number((int) value);
        }
        if (type == long.class || type == Long.class) {
            return (value, out) -> out.number(safe((long) value));
        }
        if (type.isEnum()) {
            return labels(type);
        }
        if (type == Value.class) {
            return (value, out) -> record(value.getClass()).write(value, out);
        }
        return type.isRecord() && !ClaimsModule.isWrittenOtherwise(type)
                ? new WhenThereIsOne(type)
                : CanonicalForms::none;
    }

    /** A record may hold its like, so that its form is made when there is one. */
    private final class WhenThereIsOne implements CanonicalForm {
        private final Class<?> type;
        private @Nullable CanonicalForm made;

        WhenThereIsOne(Class<?> type) {
            this.type = type;
        }

        /** Two threads may make it twice, and either will do. */
        @Override
        public void write(Object value, CanonicalBytes out) {
            CanonicalForm form = made;
            if (form == null) {
                form = record(type);
                made = form;
            }
            form.write(value, out);
        }
    }

    private static void none(Object value, CanonicalBytes out) {
        throw new NoCanonicalForm();
    }

    private static void list(List<?> members, CanonicalForm form, CanonicalBytes out) {
        out.raw('[');
        for (int i = 0; i < members.size(); i++) {
            if (i > 0) {
                out.raw(',');
            }
            form.write(members.get(i), out);
        }
        out.raw(']');
    }

    private static CanonicalForm labels(Class<?> type) {
        Object[] constants = type.getEnumConstants();
        byte[][] labels = new byte[constants.length][];
        for (int i = 0; i < constants.length; i++) {
            labels[i] = CanonicalBytes.quoted(ClaimsIntrospector.label((Enum<?>) constants[i]));
        }
        return (value, out) -> out.raw(labels[((Enum<?>) value).ordinal()]);
    }

    private static String decimal(BigDecimal number) {
        try {
            return Decimals.write(number);
        } catch (IllegalArgumentException e) {
            throw new NoCanonicalForm();
        }
    }

    private static long safe(long number) {
        if (number < -SafeIntegers.MAX || number > SafeIntegers.MAX) {
            throw new NoCanonicalForm();
        }
        return number;
    }
}
