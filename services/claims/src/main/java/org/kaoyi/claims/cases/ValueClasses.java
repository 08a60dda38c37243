package org.kaoyi.claims.cases;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.kaoyi.claims.account.Cardinality;
import org.kaoyi.claims.account.Question;
import org.kaoyi.claims.comparison.Comparison;
import org.kaoyi.claims.comparison.Relation;
import org.kaoyi.claims.comparison.ValueComparator;
import org.kaoyi.claims.value.SetValue;
import org.kaoyi.claims.value.Value;
import org.kaoyi.claims.value.ValueType;

/** The classes of EQUAL values of a case: its readings but for polarity. Each pair of classes is compared once. */
final class ValueClasses {
    private static final Relation[] RELATIONS = Relation.values();

    private final Question question;
    private final ValueComparator comparator;
    private final List<Value> representatives = new ArrayList<>();
    private final Map<Value, Integer> classOf = new HashMap<>();

    /** For each class its relations to those before it, by their ordinals, found when it was seen to be another. */
    private final List<byte[]> relations = new ArrayList<>();

    ValueClasses(Question question, ValueComparator comparator) {
        this.question = question;
        this.comparator = comparator;
    }

    /** The class of a value; the same for EQUAL values in whatever notation. */
    int of(Value value) {
        Value answer = asAnswer(value);
        Integer known = classOf.get(answer);
        if (known != null) {
            return known;
        }
        byte[] toEarlier = new byte[representatives.size()];
        int found = 0;
        while (found < representatives.size()) {
            Relation relation = comparator.relation(representatives.get(found), answer);
            if (relation == Relation.EQUAL) {
                break;
            }
            toEarlier[found] = (byte) relation.ordinal();
            found++;
        }
        if (found == representatives.size()) {
            representatives.add(answer);
            relations.add(toEarlier);
        }
        classOf.put(answer, found);
        return found;
    }

    Value representative(int valueClass) {
        return representatives.get(valueClass);
    }

    /** How the values of two classes stand to each other. */
    Relation relation(int one, int other) {
        if (one == other) {
            return comparator.relation(representatives.get(one), representatives.get(one));
        }
        return RELATIONS[relations.get(Math.max(one, other))[Math.min(one, other)]];
    }

    /** The same with its reason, in which the class that was found first is named first. */
    Comparison compare(int one, int other) {
        Comparison comparison = comparator.compare(
                representatives.get(Math.min(one, other)), representatives.get(Math.max(one, other)));
        return one <= other
                ? comparison
                : new Comparison(comparison.relation(), comparison.fit().swapped(), comparison.reason());
    }

    /** Where several answers are admitted, one value is a set that leaves room for others. */
    boolean admitsMany() {
        return question.cardinality() == Cardinality.MANY || question.type() == ValueType.SET;
    }

    private Value asAnswer(Value value) {
        boolean single = !(value instanceof SetValue) && value.type() != ValueType.TEXT;
        return admitsMany() && single ? new SetValue(List.of(value), false) : value;
    }
}
