package org.kaoyi.benchmarks.store;

import java.nio.charset.StandardCharsets;
import org.axonframework.messaging.MetaData;
import org.axonframework.serialization.ChainingConverter;
import org.axonframework.serialization.Converter;
import org.axonframework.serialization.SerializedObject;
import org.axonframework.serialization.SerializedType;
import org.axonframework.serialization.Serializer;
import org.axonframework.serialization.SimpleSerializedObject;
import org.axonframework.serialization.SimpleSerializedType;
import org.jspecify.annotations.Nullable;

/** A serializer of Axon that has nothing to do: payload and metadata are bytes already, as they are for every contestant. */
enum BytesAsTheyAre implements Serializer {
    INSTANCE;

    /** Under which a message's metadata hold their bytes as text. */
    static final String METADATA_KEY = "json";

    /** A payload with the name of its type. */
    @SuppressWarnings("ArrayRecordComponent") // handed over as it is
    record Payload(String type, int schemaVersion, byte[] bytes) {}

    private final Converter converter = new ChainingConverter();

    @Override
    public <T> SerializedObject<T> serialize(@Nullable Object object, Class<T> expected) {
        if (object instanceof Payload payload) {
            return bytes(payload.bytes(), expected, payload.type(), Integer.toString(payload.schemaVersion()));
        }
        if (object instanceof MetaData metadata) {
            byte[] bytes = String.valueOf(metadata.get(METADATA_KEY)).getBytes(StandardCharsets.UTF_8);
            return bytes(bytes, expected, MetaData.class.getName(), "");
        }
        throw new IllegalArgumentException("only payloads and metadata are serialized here");
    }

    private static <T> SerializedObject<T> bytes(byte[] bytes, Class<T> expected, String type, String revision) {
        return new SimpleSerializedObject<>(expected.cast(bytes), expected, new SimpleSerializedType(type, revision));
    }

    @Override
    public <T> boolean canSerializeTo(Class<T> expected) {
        return expected == byte[].class;
    }

    @Override
    @SuppressWarnings({"unchecked", "TypeParameterUnusedInFormals"}) // Axon asks for what classForType says
    public <S, T> T deserialize(SerializedObject<S> serialized) {
        if (serialized.getType().getName().equals(MetaData.class.getName())) {
            return (T) MetaData.emptyInstance();
        }
        SerializedType type = serialized.getType();
        return (T) new Payload(type.getName(), Integer.parseInt(type.getRevision()), (byte[]) serialized.getData());
    }

    @Override
    public Class<?> classForType(SerializedType type) {
        return type.getName().equals(MetaData.class.getName()) ? MetaData.class : Payload.class;
    }

    @Override
    public SerializedType typeForClass(@Nullable Class type) {
        return type == null ? SerializedType.emptyType() : new SimpleSerializedType(type.getName(), "");
    }

    @Override
    public Converter getConverter() {
        return converter;
    }
}
