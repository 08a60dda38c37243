package org.kaoyi.codec;

import tools.jackson.core.JsonGenerator;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.databind.DatabindException;
import tools.jackson.databind.DeserializationContext;
import tools.jackson.databind.SerializationContext;
import tools.jackson.databind.deser.std.StdDeserializer;
import tools.jackson.databind.exc.InvalidFormatException;
import tools.jackson.databind.ser.std.StdSerializer;

/**
 * Whole numbers of Java's {@code long}, as JSON numbers. Only those that every reader takes exactly are allowed (RFC 7493 §2.2):
 * beyond, the canonical form of RFC 8785 would be another number.
 */
final class SafeIntegers {
    /** 2^53 - 1; the ledger would need 285 million years at a thousand events a second to reach it as a position. */
    static final long MAX = (1L << 53) - 1;

    private SafeIntegers() {}

    private static boolean isSafe(long number) {
        return number >= -MAX && number <= MAX;
    }

    static final class Writer extends StdSerializer<Long> {
        Writer() {
            super(Long.class);
        }

        @Override
        public void serialize(Long number, JsonGenerator out, SerializationContext context) {
            if (!isSafe(number)) {
                throw DatabindException.from(out, "is a number beyond ±" + MAX);
            }
            out.writeNumber(number);
        }
    }

    static final class Reader extends StdDeserializer<Long> {
        Reader() {
            super(Long.class);
        }

        @Override
        public Long deserialize(JsonParser in, DeserializationContext context) {
            if (!in.hasToken(JsonToken.VALUE_NUMBER_INT)) {
                throw InvalidFormatException.from(
                        in, "should be a whole number and is " + in.currentToken(), null, Long.class);
            }
            long number = in.getLongValue();
            if (!isSafe(number)) {
                throw InvalidFormatException.from(in, "is a number beyond ±" + MAX, number, Long.class);
            }
            return number;
        }
    }
}
