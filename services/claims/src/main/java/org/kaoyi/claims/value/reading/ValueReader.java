package org.kaoyi.claims.value.reading;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.kaoyi.claims.authority.AuthorityId;
import org.kaoyi.claims.authority.AuthorityKind;
import org.kaoyi.claims.value.AgentValue;
import org.kaoyi.claims.value.PlaceValue;
import org.kaoyi.claims.value.Policy;
import org.kaoyi.claims.value.ReadResult;
import org.kaoyi.claims.value.ReadResult.Refused;
import org.kaoyi.claims.value.ReadResult.Understood;
import org.kaoyi.claims.value.ReadResult.UnknownName;
import org.kaoyi.claims.value.TermValue;
import org.kaoyi.claims.value.TextValue;
import org.kaoyi.claims.value.Value;
import org.kaoyi.claims.value.ValueContext;
import org.kaoyi.claims.value.ValueType;
import org.kaoyi.claims.value.YesNoValue;
import org.kaoyi.claims.value.date.DateReader;
import org.kaoyi.claims.value.quantity.QuantityReader;
import org.kaoyi.claims.value.wording.Unreadable;
import org.kaoyi.claims.value.wording.Wording;

/**
 * Reads wordings into values ({@code domain.md} §2). Never throws and never guesses: what it does not understand, or could understand in
 * two ways, it refuses, with what it did understand and an example. Its time is bounded by the length of the wording, which is limited.
 */
public final class ValueReader {
    /** Recorded beside each value it reads; changes whenever some wording would be read otherwise. */
    public static final String VERSION = "5";

    /** With the widths of {@link Policy#STANDARD}. */
    public static final ValueReader STANDARD = new ValueReader(Policy.STANDARD);

    /** The longest free text kept as a value, in characters: some ten printed pages; a longer one is a document, not an answer. */
    public static final int MAX_TEXT = 20_000;

    /** The longest wording of any other type, in characters: far above the longest set of a real table. */
    public static final int MAX_WORDING = 8_000;

    /** A set or sequence is compared member by member; two of this size are forty thousand comparisons. */
    public static final int MAX_MEMBERS = 200;

    private final DateReader dates;
    private final QuantityReader quantities;
    private final CompositeReader composites;
    private final @Nullable ReadBefore before;

    public ValueReader(Policy policy) {
        this(policy, null);
    }

    private ValueReader(Policy policy, @Nullable ReadBefore before) {
        dates = new DateReader(policy.dates());
        quantities = new QuantityReader(policy.quantities());
        composites = new CompositeReader(this);
        this.before = before;
    }

    /** One for the rows of a table, that does not read again what it has read not long ago. For one thread. */
    public static ValueReader ofTable(Policy policy) {
        return new ValueReader(policy, new ReadBefore());
    }

    /** What {@code wording} means as an answer of the type and in the circumstances that {@code context} states. */
    public ReadResult read(String wording, ValueContext context) {
        String stripped = wording.strip();
        if (stripped.isEmpty()) {
            return new Refused(
                    "value-empty",
                    "The value is empty",
                    "a value of type " + context.type().label());
        }
        int limit = context.type() == ValueType.TEXT ? MAX_TEXT : MAX_WORDING;
        if (stripped.length() > limit) {
            return new Refused("value-too-long", "The value has more than " + limit + " characters", "a shorter value");
        }
        ReadBefore remembered = before;
        if (remembered == null || !remembered.mayRecur(stripped, context)) {
            return readAnew(stripped, context);
        }
        ReadResult known = remembered.find(stripped, context);
        if (known == null) {
            known = readAnew(stripped, context);
            remembered.keep(stripped, context, known);
        }
        return known;
    }

    private ReadResult readAnew(String stripped, ValueContext context) {
        try {
            return readAs(stripped, context);
        } catch (Unreadable refusal) {
            return new Refused(refusal.code(), asGiven(refusal.reason(), stripped), refusal.example());
        }
    }

    /** Readers fold what they read; a refusal begins with the wording, which is quoted as it was given. */
    private static String asGiven(String reason, String wording) {
        String given = Wording.compatible(Cells.unescape(wording));
        String folded = Wording.quoted(Wording.fold(given));
        return reason.startsWith(folded) ? Wording.quoted(given) + reason.substring(folded.length()) : reason;
    }

    private ReadResult readAs(String wording, ValueContext context) {
        return switch (context.type()) {
            case DATE -> understood(dates.read(Cells.unescape(wording)));
            case QUANTITY ->
                understood(quantities.read(
                        Cells.unescape(wording), context.unit(), context.population(), context.bound()));
            case AGENT, PLACE, TERM -> authority(wording, context);
            case YES_NO -> yesNo(wording);
            case INITIATIVE -> InitiativeReader.read(wording, context);
            case SEQUENCE -> composites.sequence(wording, context);
            case SET -> composites.set(wording, context);
            case TEXT -> understood(new TextValue(wording));
        };
    }

    private ReadResult authority(String wording, ValueContext context) {
        AuthorityKind kind = kind(context.type());
        String name = Cells.unescape(wording);
        List<AuthorityId> found =
                context.names().resolve(kind, kind == AuthorityKind.TERM ? context.vocabulary() : null, name);
        if (found.size() != 1) {
            return new UnknownName(kind, name, found.size() > 1);
        }
        return understood(
                switch (kind) {
                    case AGENT -> new AgentValue(found.getFirst());
                    case PLACE -> new PlaceValue(found.getFirst());
                    case TERM -> new TermValue(found.getFirst());
                });
    }

    private static AuthorityKind kind(ValueType type) {
        return switch (type) {
            case AGENT -> AuthorityKind.AGENT;
            case PLACE -> AuthorityKind.PLACE;
            default -> AuthorityKind.TERM;
        };
    }

    private static ReadResult yesNo(String wording) {
        if (YesNoWords.isYes(wording)) {
            return understood(YesNoValue.YES);
        }
        if (YesNoWords.isNo(wording)) {
            return new Refused(
                    "yes-no-denied",
                    "A no is recorded as the denial of a yes",
                    "polarity “denies” with the value “yes”");
        }
        return new Refused("yes-no-unreadable", "The value is neither yes nor no", "yes");
    }

    static ReadResult understood(Value value) {
        return new Understood(value);
    }
}
