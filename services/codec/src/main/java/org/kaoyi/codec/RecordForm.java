package org.kaoyi.codec;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** A record as an object: its components in the order of their names, without those that are null. */
final class RecordForm implements CanonicalForm {
    private static final MethodType ANY_TO_ANY = MethodType.methodType(Object.class, Object.class);

    /** Where the type of a value stands among its components; see {@code ClaimsModule}. */
    private static final String TYPE = "type";

    private final Property[] properties;

    private RecordForm(Property... properties) {
        this.properties = properties;
    }

    /** @param label what a value says of its type; null of other records */
    static CanonicalForm of(Class<?> type, @Nullable String label, Function<Type, CanonicalForm> forms) {
        List<Property> properties = new ArrayList<>();
        for (RecordComponent component : type.getRecordComponents()) {
            CanonicalForm form = forms.apply(component.getGenericType());
            properties.add(new Property(component.getName(), getter(component), form));
        }
        if (label != null) {
            byte[] quoted = CanonicalBytes.quoted(label);
            MethodHandle itself = MethodHandles.identity(Object.class);
            properties.add(new Property(TYPE, itself, (value, out) -> out.raw(quoted)));
        }
        properties.sort(Comparator.comparing(Property::name));
        return new RecordForm(properties.toArray(Property[]::new));
    }

    private static MethodHandle getter(RecordComponent component) {
        try {
            return MethodHandles.publicLookup()
                    .unreflect(component.getAccessor())
                    .asType(ANY_TO_ANY);
        } catch (IllegalAccessException e) {
            throw new IllegalStateException("the records of claims are public", e);
        }
    }

    @Override
    public void write(Object value, CanonicalBytes out) {
        char before = '{';
        for (Property property : properties) {
            Object component = property.of(value);
            if (component != null) {
                out.raw(before);
                out.raw(property.named);
                property.form.write(component, out);
                before = ',';
            }
        }
        if (before == '{') {
            out.raw(before);
        }
        out.raw('}');
    }

    private static final class Property {
        private final String name;
        private final byte[] named;
        private final MethodHandle getter;
        private final CanonicalForm form;

        Property(String name, MethodHandle getter, CanonicalForm form) {
            this.name = name;
            this.named = ("\"" + name + "\":").getBytes(UTF_8);
            this.getter = getter;
            this.form = form;
        }

        String name() {
            return name;
        }

        @Nullable
        Object of(Object record) {
            try {
                return (Object) getter.invokeExact(record);
            } catch (RuntimeException | Error e) {
                throw e;
            } catch (Throwable e) {
                throw new IllegalStateException("accessors of records throw nothing", e);
            }
        }
    }
}
