package org.kaoyi.codec;

import java.lang.reflect.AnnotatedParameterizedType;
import java.lang.reflect.AnnotatedType;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.kaoyi.claims.Identifiers;
import org.kaoyi.claims.value.Value;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** Draws the JSON Schema (draft 2020-12) of an event type from its record, in the form that {@link KaoyiJson} writes. */
final class SchemaGenerator {
    private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

    private final Javadocs javadocs;

    SchemaGenerator(Javadocs javadocs) {
        this.javadocs = javadocs;
    }

    ObjectNode schema(Class<?> event, int version) {
        Map<String, ObjectNode> definitions = new TreeMap<>();
        ObjectNode schema = NODES.objectNode();
        schema.put("$schema", "https://json-schema.org/draft/2020-12/schema");
        schema.put("$id", "urn:kaoyi:events:" + event.getSimpleName() + ":" + version);
        schema.put("title", event.getSimpleName() + ", version " + version);
        schema.setAll(object(event, definitions));
        ObjectNode sorted = schema.putObject("$defs");
        definitions.forEach(sorted::set);
        return schema;
    }

    private ObjectNode object(Class<?> type, Map<String, ObjectNode> definitions) {
        ObjectNode object = NODES.objectNode();
        javadocs.of(type).ifPresent(sentence -> object.put("description", sentence));
        object.put("type", "object");
        ObjectNode properties = object.putObject("properties");
        ArrayNode required = NODES.arrayNode();
        ClaimsModule.valueTypes().forEach((valueType, record) -> {
            if (record == type) {
                properties.putObject("type").put("const", valueType.label());
                required.add("type");
            }
        });
        for (RecordComponent component : type.getRecordComponents()) {
            ObjectNode property = typed(component.getAnnotatedType(), definitions);
            javadocs.of(type, component.getName()).ifPresent(words -> property.put("description", inEvents(words)));
            properties.set(component.getName(), property);
            if (!component.getAnnotatedType().isAnnotationPresent(Nullable.class)) {
                required.add(component.getName());
            }
        }
        object.set("required", required);
        object.put("additionalProperties", false);
        return object;
    }

    private ObjectNode typed(AnnotatedType annotated, Map<String, ObjectNode> definitions) {
        Type type = annotated.getType();
        if (type instanceof ParameterizedType list && list.getRawType() == List.class) {
            ObjectNode array = NODES.objectNode().put("type", "array");
            AnnotatedType member = ((AnnotatedParameterizedType) annotated).getAnnotatedActualTypeArguments()[0];
            array.set("items", typed(member, definitions));
            return array;
        }
        if (type == String.class) {
            return NODES.objectNode().put("type", "string");
        }
        if (type == boolean.class) {
            return NODES.objectNode().put("type", "boolean");
        }
        if (type == int.class) {
            return integer(Integer.MIN_VALUE, Integer.MAX_VALUE);
        }
        if (type == long.class || type == Long.class) {
            return integer(-SafeIntegers.MAX, SafeIntegers.MAX);
        }
        if (type == BigDecimal.class
                || type instanceof Class<?> named && named.getName().startsWith("org.kaoyi.")) {
            return reference((Class<?>) type, definitions);
        }
        throw new IllegalArgumentException("SchemaGenerator knows no JSON for " + type.getTypeName()
                + "; teach it and ClaimsModule the same form");
    }

    /** What is null in Java is absent in an event. */
    private static String inEvents(String words) {
        return words.replaceAll("\\bnull\\b", "absent");
    }

    private static ObjectNode integer(long minimum, long maximum) {
        return NODES.objectNode().put("type", "integer").put("minimum", minimum).put("maximum", maximum);
    }

    private ObjectNode reference(Class<?> type, Map<String, ObjectNode> definitions) {
        String name = type == BigDecimal.class ? "Decimal" : type.getSimpleName();
        if (!definitions.containsKey(name)) {
            definitions.put(name, NODES.objectNode()); // holds the place, for types that contain themselves
            definitions.put(name, definition(type, definitions));
        }
        return NODES.objectNode().put("$ref", "#/$defs/" + name);
    }

    private ObjectNode definition(Class<?> type, Map<String, ObjectNode> definitions) {
        if (type == BigDecimal.class) {
            return NODES.objectNode()
                    .put("description", "A decimal number; a string, because a JSON number would lose digits.")
                    .put("type", "string")
                    .put("maxLength", Decimals.MAX_DIGITS)
                    .put("pattern", Decimals.PATTERN);
        }
        if (type == Value.class) {
            ObjectNode value = described(type);
            ArrayNode choices = value.putArray("oneOf");
            ClaimsModule.valueTypes().values().forEach(choice -> choices.add(reference(choice, definitions)));
            return value;
        }
        if (type.isEnum()) {
            ObjectNode labels = described(type).put("type", "string");
            ArrayNode constants = labels.putArray("enum");
            Arrays.stream(type.getEnumConstants())
                    .forEach(constant -> constants.add(ClaimsIntrospector.label((Enum<?>) constant)));
            return labels;
        }
        return isId(type)
                ? described(type).put("type", "string").put("minLength", 1).put("maxLength", Identifiers.MAX_LENGTH)
                : object(type, definitions);
    }

    private ObjectNode described(Class<?> type) {
        ObjectNode node = NODES.objectNode();
        javadocs.of(type).ifPresent(sentence -> node.put("description", sentence));
        return node;
    }

    /** A record that stands as a plain string: {@code record Siglum(String value)}. */
    private static boolean isId(Class<?> type) {
        RecordComponent[] components = type.getRecordComponents();
        return components.length == 1
                && components[0].getType() == String.class
                && components[0].getName().equals("value");
    }
}
