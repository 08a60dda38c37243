package org.kaoyi.codec;

import com.fasterxml.jackson.annotation.JsonFormat;
import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import java.io.Serial;
import java.math.BigDecimal;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.kaoyi.claims.account.ClaimId;
import org.kaoyi.claims.account.OccasionId;
import org.kaoyi.claims.account.QuestionId;
import org.kaoyi.claims.archive.Siglum;
import org.kaoyi.claims.authority.AuthorityId;
import org.kaoyi.claims.cases.SidePair;
import org.kaoyi.claims.judgement.InterpretationId;
import org.kaoyi.claims.text.TextId;
import org.kaoyi.claims.value.AgentValue;
import org.kaoyi.claims.value.DateValue;
import org.kaoyi.claims.value.InitiativeValue;
import org.kaoyi.claims.value.PlaceValue;
import org.kaoyi.claims.value.QuantityValue;
import org.kaoyi.claims.value.SequenceValue;
import org.kaoyi.claims.value.SetValue;
import org.kaoyi.claims.value.TermValue;
import org.kaoyi.claims.value.TextValue;
import org.kaoyi.claims.value.Value;
import org.kaoyi.claims.value.ValueType;
import org.kaoyi.claims.value.YesNoValue;
import tools.jackson.databind.JacksonModule;
import tools.jackson.databind.jsontype.NamedType;
import tools.jackson.databind.module.SimpleModule;

/** How the types of {@code claims} look in JSON, so that {@code claims} itself needs no annotation. */
final class ClaimsModule extends SimpleModule {
    @Serial
    private static final long serialVersionUID = 1L;

    private static final List<Id<?>> IDS = List.of(
            new Id<>(Siglum.class, Siglum::value, Siglum::new),
            new Id<>(OccasionId.class, OccasionId::value, OccasionId::new),
            new Id<>(QuestionId.class, QuestionId::value, QuestionId::new),
            new Id<>(ClaimId.class, ClaimId::value, ClaimId::new),
            new Id<>(AuthorityId.class, AuthorityId::value, AuthorityId::new),
            new Id<>(InterpretationId.class, InterpretationId::value, InterpretationId::new),
            new Id<>(TextId.class, TextId::value, TextId::new));

    ClaimsModule() {
        super("kaoyi-claims");
        addSerializer(String.class, new Texts.Writer<>(String.class, Function.identity()));
        addDeserializer(String.class, new Texts.Reader<>(String.class, Function.identity()));
        addSerializer(BigDecimal.class, new Texts.Writer<>(BigDecimal.class, Decimals::write));
        addDeserializer(BigDecimal.class, new Texts.Reader<>(BigDecimal.class, Decimals::read));
        addSerializer(Long.class, new SafeIntegers.Writer());
        addSerializer(Long.TYPE, new SafeIntegers.Writer());
        addDeserializer(Long.class, new SafeIntegers.Reader());
        addDeserializer(Long.TYPE, new SafeIntegers.Reader());
        IDS.forEach(this::id);
        setMixInAnnotation(Value.class, ValueForm.class);
        setMixInAnnotation(SidePair.class, SidePairForm.class);
        valueTypes().forEach((type, record) -> registerSubtypes(new NamedType(record, type.label())));
    }

    private <T> void id(Id<T> id) {
        addSerializer(id.type(), new Texts.Writer<>(id.type(), id.text()));
        addDeserializer(id.type(), new Texts.Reader<>(id.type(), id.parse()));
    }

    /** The types of ids, each written as its text. */
    static Map<Class<?>, Function<Object, String>> idTexts() {
        Map<Class<?>, Function<Object, String>> texts = new HashMap<>();
        IDS.forEach(id -> texts.put(id.type(), id::textOf));
        return texts;
    }

    /** Whether a record is no object in JSON. */
    static boolean isWrittenOtherwise(Class<?> type) {
        return type == SidePair.class;
    }

    private record Id<T>(Class<T> type, Function<T, String> text, Function<String, T> parse) {
        String textOf(Object id) {
            return text.apply(type.cast(id));
        }
    }

    /** The record that holds each type of value. */
    static Map<ValueType, Class<? extends Value>> valueTypes() {
        Map<ValueType, Class<? extends Value>> types = new EnumMap<>(ValueType.class);
        for (ValueType type : ValueType.values()) {
            types.put(type, recordOf(type));
        }
        return types;
    }

    private static Class<? extends Value> recordOf(ValueType type) {
        return switch (type) {
            case DATE -> DateValue.class;
            case QUANTITY -> QuantityValue.class;
            case AGENT -> AgentValue.class;
            case PLACE -> PlaceValue.class;
            case TERM -> TermValue.class;
            case YES_NO -> YesNoValue.class;
            case INITIATIVE -> InitiativeValue.class;
            case SEQUENCE -> SequenceValue.class;
            case SET -> SetValue.class;
            case TEXT -> TextValue.class;
        };
    }

    @Override
    public void setupModule(JacksonModule.SetupContext context) {
        super.setupModule(context);
        context.insertAnnotationIntrospector(new ClaimsIntrospector());
    }

    /**
     * Every value says its type, which stands among its other properties in their order: a type id before them would break the
     * order of RFC 8785.
     */
    @JsonTypeInfo(use = JsonTypeInfo.Id.NAME, include = JsonTypeInfo.As.EXISTING_PROPERTY, property = "type")
    private interface ValueForm {
        @JsonProperty("type")
        ValueType type();
    }

    /** {@code ["Chinese","DPRK"]}. */
    @JsonFormat(shape = JsonFormat.Shape.ARRAY)
    @JsonPropertyOrder({"one", "other"})
    private interface SidePairForm {}
}
