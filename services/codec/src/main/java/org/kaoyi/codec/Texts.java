package org.kaoyi.codec;

import java.util.function.Function;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.databind.DatabindException;
import tools.jackson.databind.DeserializationContext;
import tools.jackson.databind.SerializationContext;
import tools.jackson.databind.deser.std.StdDeserializer;
import tools.jackson.databind.exc.InvalidFormatException;
import tools.jackson.databind.jsontype.TypeSerializer;
import tools.jackson.databind.ser.std.StdSerializer;

/** Whatever stands in JSON as a string passes here, both ways, so that {@link TextRules} hold for all of it. */
final class Texts {
    private Texts() {}

    static final class Writer<T> extends StdSerializer<T> {
        private final Function<T, String> form;

        Writer(Class<T> type, Function<T, String> form) {
            super(type);
            this.form = form;
        }

        @Override
        public void serialize(T value, JsonGenerator out, SerializationContext context) {
            String text = form.apply(value);
            TextRules.problem(text).ifPresent(problem -> {
                throw DatabindException.from(out, problem);
            });
            out.writeString(text);
        }

        @Override
        public void serializeWithType(
                T value, JsonGenerator out, SerializationContext context, TypeSerializer typeSerializer) {
            serialize(value, out, context);
        }
    }

    static final class Reader<T> extends StdDeserializer<T> {
        private final Function<String, T> form;

        Reader(Class<T> type, Function<String, T> form) {
            super(type);
            this.form = form;
        }

        @Override
        public T deserialize(JsonParser in, DeserializationContext context) {
            if (!in.hasToken(JsonToken.VALUE_STRING)) {
                throw InvalidFormatException.from(
                        in, "should be a string and is " + in.currentToken(), null, handledType());
            }
            String text = in.getString();
            TextRules.problem(text).ifPresent(problem -> {
                throw InvalidFormatException.from(in, problem, null, handledType());
            });
            try {
                return form.apply(text);
            } catch (IllegalArgumentException e) {
                throw (DatabindException)
                        InvalidFormatException.from(in, String.valueOf(e.getMessage()), text, handledType())
                                .initCause(e);
            }
        }
    }
}
