package org.kaoyi.codec;

import com.fasterxml.jackson.annotation.JsonSetter;
import com.fasterxml.jackson.annotation.Nulls;
import java.io.Serial;
import java.lang.reflect.Constructor;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.kaoyi.claims.Labelled;
import org.kaoyi.claims.cases.Rung;
import tools.jackson.core.Version;
import tools.jackson.databind.cfg.MapperConfig;
import tools.jackson.databind.introspect.Annotated;
import tools.jackson.databind.introspect.AnnotatedClass;
import tools.jackson.databind.introspect.AnnotatedConstructor;
import tools.jackson.databind.introspect.AnnotatedMember;
import tools.jackson.databind.introspect.AnnotatedMethod;
import tools.jackson.databind.introspect.AnnotatedParameter;
import tools.jackson.databind.introspect.NopAnnotationIntrospector;

/** Reads from plain Java what Jackson would ask annotations for: labels of enums, and which components may be absent. */
final class ClaimsIntrospector extends NopAnnotationIntrospector {
    @Serial
    private static final long serialVersionUID = 1L;

    @Override
    public Version version() {
        return Version.unknownVersion();
    }

    /** Enums go by their label; rungs by their name, as everybody prints them ({@code S3}). */
    @Override
    public String[] findEnumValues(
            MapperConfig<?> config, AnnotatedClass type, Enum<?>[] constants, @Nullable String[] names) {
        String[] labels = new String[constants.length];
        for (int i = 0; i < constants.length; i++) {
            labels[i] = label(constants[i]);
        }
        return labels;
    }

    static String label(Enum<?> constant) {
        if (constant instanceof Labelled labelled) {
            return labelled.label();
        }
        if (constant instanceof Rung) {
            return constant.name();
        }
        return constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** A component of a record must be there unless it is {@link Nullable}. */
    @Override
    public @Nullable Boolean hasRequiredMarker(MapperConfig<?> config, AnnotatedMember member) {
        return isComponentParameter(member) ? !mayBeNull((AnnotatedParameter) member) : null;
    }

    /** Null is no way to say it either, nor does a list hold one. */
    @Override
    public JsonSetter.Value findSetterInfo(MapperConfig<?> config, Annotated annotated) {
        if (!isComponentParameter(annotated)) {
            return JsonSetter.Value.empty();
        }
        boolean nullable = mayBeNull((AnnotatedParameter) annotated);
        return JsonSetter.Value.construct(nullable ? Nulls.DEFAULT : Nulls.FAIL, Nulls.FAIL);
    }

    private static boolean isComponentParameter(Annotated annotated) {
        return annotated instanceof AnnotatedParameter parameter
                && parameter.getOwner() instanceof AnnotatedConstructor constructor
                && constructor.getDeclaringClass().isRecord();
    }

    private static boolean mayBeNull(AnnotatedParameter parameter) {
        Constructor<?> constructor = ((AnnotatedConstructor) parameter.getOwner()).getAnnotated();
        return constructor.getAnnotatedParameterTypes()[parameter.getIndex()].isAnnotationPresent(Nullable.class);
    }

    /** Only components are data: {@code Scope.isAll()} and the like are derived. */
    @Override
    public boolean hasIgnoreMarker(MapperConfig<?> config, AnnotatedMember member) {
        return member instanceof AnnotatedMethod method
                && method.getDeclaringClass().isRecord()
                && method.getParameterCount() == 0
                && isBeanGetter(method.getName())
                && !isComponent(method.getDeclaringClass(), method.getName());
    }

    private static boolean isBeanGetter(String name) {
        return name.startsWith("is") || name.startsWith("get");
    }

    private static boolean isComponent(Class<?> type, String name) {
        for (var component : type.getRecordComponents()) {
            if (component.getName().equals(name)) {
                return true;
            }
        }
        return false;
    }
}
