package org.kaoyi.readingroom.openapi;

import com.fasterxml.jackson.databind.JavaType;
import io.swagger.v3.core.converter.AnnotatedType;
import io.swagger.v3.core.converter.ModelConverter;
import io.swagger.v3.core.converter.ModelConverterContext;
import io.swagger.v3.core.util.Json31;
import io.swagger.v3.oas.models.media.Schema;
import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.Iterator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Answers hold every field of their records, and null where nothing is known: neither is seen by the generator. */
final class RecordSchemas implements ModelConverter {
    @Override
    public @Nullable Schema<?> resolve(
            AnnotatedType type, ModelConverterContext context, Iterator<ModelConverter> chain) {
        if (!chain.hasNext()) {
            return null;
        }
        Schema<?> resolved = chain.next().resolve(type, context, chain);
        JavaType java = Json31.mapper().constructType(type.getType());
        if (resolved != null && java != null && java.getRawClass().isRecord()) {
            Schema<?> model = context.getDefinedModels().get(java.getRawClass().getName());
            if (model != null && model.getProperties() != null) {
                complete(model, java.getRawClass().getRecordComponents());
            }
        }
        return resolved;
    }

    private static void complete(Schema<?> model, RecordComponent[] components) {
        model.setRequired(
                Arrays.stream(components).map(RecordComponent::getName).sorted().toList());
        for (RecordComponent component : components) {
            if (component.getAnnotatedType().isAnnotationPresent(Nullable.class)) {
                model.getProperties()
                        .computeIfPresent(component.getName(), (name, schema) -> orNull((Schema<?>) schema));
            }
        }
    }

    private static Schema<?> orNull(Schema<?> schema) {
        Schema<?> nothing = new Schema<>();
        nothing.setTypes(Set.of("null"));
        if (schema.get$ref() != null) {
            Schema<?> either = new Schema<>();
            either.setAnyOf(List.of(schema, nothing));
            return either;
        }
        if (schema.getAnyOf() == null) {
            Set<String> types = new LinkedHashSet<>();
            types.add(
                    schema.getTypes() == null
                            ? schema.getType()
                            : schema.getTypes().iterator().next());
            types.add("null");
            schema.setTypes(types);
        }
        return schema;
    }
}
