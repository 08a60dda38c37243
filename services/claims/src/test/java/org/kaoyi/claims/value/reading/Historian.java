package org.kaoyi.claims.value.reading;

import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.kaoyi.claims.authority.AuthorityId;
import org.kaoyi.claims.authority.AuthorityKind;
import org.kaoyi.claims.authority.AuthorityNames;
import org.kaoyi.claims.authority.AuthorityRelations;
import org.kaoyi.claims.comparison.Comparison;
import org.kaoyi.claims.comparison.Relation;
import org.kaoyi.claims.comparison.ValueComparator;
import org.kaoyi.claims.value.Bound;
import org.kaoyi.claims.value.Chronology;
import org.kaoyi.claims.value.Policy;
import org.kaoyi.claims.value.ReadResult;
import org.kaoyi.claims.value.ReadResult.Understood;
import org.kaoyi.claims.value.Value;
import org.kaoyi.claims.value.ValueContext;
import org.kaoyi.claims.value.ValueType;

/** A historian with a small authority file, who reads wordings and compares them. */
public final class Historian implements AuthorityNames, AuthorityRelations {
    public static final Historian HISTORIAN = new Historian();

    private static final Set<String> NAMES = Set.of(
            "mao",
            "kim",
            "zhou",
            "cpc",
            "politburo",
            "pyongyang",
            "north-korea",
            "beijing",
            "apology",
            "acknowledgement",
            "refusal",
            "excuse",
            "troops",
            "withdrawal",
            "grain");

    public final ValueComparator comparator = new ValueComparator(Policy.STANDARD, this);

    private Historian() {}

    public ValueContext context(ValueType type) {
        return context(type, null, null, null, null, false);
    }

    public ValueContext context(
            ValueType type,
            @Nullable ValueType members,
            @Nullable String unit,
            @Nullable String population,
            @Nullable Bound bound,
            boolean closed) {
        return new ValueContext(type, members, unit, population, bound, null, closed, Chronology.STATED, this);
    }

    public ReadResult reads(ValueType type, String wording) {
        return ValueReader.STANDARD.read(wording, context(type));
    }

    public Value understands(ValueType type, String wording) {
        return understands(wording, context(type));
    }

    public Value understands(String wording, ValueContext context) {
        ReadResult result = ValueReader.STANDARD.read(wording, context);
        if (result instanceof Understood understood) {
            return understood.value();
        }
        throw new AssertionError(wording + " gives " + result);
    }

    public Comparison compares(ValueType type, String one, String other) {
        return comparator.compare(understands(type, one), understands(type, other));
    }

    public Relation relation(ValueType type, String one, String other) {
        return compares(type, one, other).relation();
    }

    @Override
    public List<AuthorityId> resolve(AuthorityKind kind, @Nullable String scheme, String idOrName) {
        String folded = idOrName.strip().toLowerCase(Locale.ROOT);
        return switch (folded) {
            case "毛泽东", "мао" -> List.of(new AuthorityId("mao"));
            case "pak" -> List.of(new AuthorityId("pak-ui-wan"), new AuthorityId("pak-chong-ae"));
            default -> NAMES.contains(folded) ? List.of(new AuthorityId(folded)) : List.of();
        };
    }

    @Override
    public boolean within(AuthorityKind kind, AuthorityId narrower, AuthorityId broader) {
        String pair = narrower + "<" + broader;
        return narrower.equals(broader)
                || Set.of("pyongyang<north-korea", "politburo<cpc").contains(pair);
    }

    @Override
    public boolean entails(AuthorityKind kind, AuthorityId stronger, AuthorityId weaker) {
        return stronger.value().equals("apology") && weaker.value().equals("acknowledgement");
    }

    @Override
    public boolean excludes(AuthorityKind kind, AuthorityId one, AuthorityId other) {
        return new HashSet<>(List.of(one.value(), other.value())).equals(Set.of("apology", "refusal"));
    }

    @Override
    public String name(AuthorityKind kind, AuthorityId id) {
        return id.value();
    }
}
