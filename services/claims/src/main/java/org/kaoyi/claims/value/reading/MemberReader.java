package org.kaoyi.claims.value.reading;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.kaoyi.claims.value.ReadResult;
import org.kaoyi.claims.value.ReadResult.Understood;
import org.kaoyi.claims.value.TextValue;
import org.kaoyi.claims.value.Value;
import org.kaoyi.claims.value.ValueContext;
import org.kaoyi.claims.value.ValueType;
import org.kaoyi.claims.value.wording.Wording;

/**
 * Reads the members of one set or sequence. Where the question declares what they are, a name that nobody has entered is refused as it
 * would be alone; where it declares nothing, such a name is a free word, and makes no free words of the others.
 */
final class MemberReader {
    /** What all members have to be, if they are not terms or words; in this order. */
    private static final List<ValueType> OF_ALL = List.of(ValueType.TERM, ValueType.DATE, ValueType.QUANTITY);

    private final ValueReader reader;
    private final ValueContext context;
    private final @Nullable ValueType type;
    private final Map<Value, String> written = new HashMap<>();

    /**
     * @param type that of all members; null for words and terms beside each other
     */
    private MemberReader(ValueReader reader, ValueContext context, @Nullable ValueType type) {
        this.reader = reader;
        this.context = context;
        this.type = type;
    }

    static MemberReader of(ValueReader reader, List<String> parts, ValueContext context) {
        ValueType declared = context.memberType();
        if (declared != null) {
            return new MemberReader(reader, context, declared);
        }
        for (ValueType type : OF_ALL) {
            ValueContext member = as(type, context);
            if (parts.stream().allMatch(part -> reader.read(part, member) instanceof Understood)) {
                return new MemberReader(reader, context, type);
            }
        }
        return new MemberReader(reader, context, null);
    }

    ReadResult read(String part) {
        ReadResult result = type == null ? termOrWord(part) : type == ValueType.TEXT ? word(part) : read(part, type);
        if (result instanceof Understood understood) {
            written.putIfAbsent(understood.value(), Cells.unescape(part));
        }
        return result;
    }

    /** A member as it was written, in quotation marks: its id may tell the writer nothing. */
    String written(Value member) {
        return Wording.quoted(written.getOrDefault(member, member.display()));
    }

    private ReadResult termOrWord(String part) {
        ReadResult term = read(part, ValueType.TERM);
        return term instanceof Understood ? term : word(part);
    }

    private ReadResult read(String part, ValueType as) {
        return reader.read(part, as(as, context));
    }

    /** Words are the same in whatever case, width and spacing; the wording of the whole is kept with the claim. */
    private static ReadResult word(String part) {
        return ValueReader.understood(new TextValue(Wording.fold(Cells.unescape(part))));
    }

    private static ValueContext as(ValueType type, ValueContext context) {
        return new ValueContext(
                type,
                null,
                context.unit(),
                context.population(),
                context.bound(),
                context.vocabulary(),
                context.closed(),
                context.chronology(),
                context.names());
    }
}
