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
    private final Question question;
    private final ValueComparator comparator;
    private final List<Value> representatives = new ArrayList<>();
    private final Map<Value, Integer> classOf = new HashMap<>();

    /** For each class its comparisons with those before it, made when it was found to be another. */
    private final List<List<Comparison>> compared = new ArrayList<>();

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
        List<Comparison> withEarlier = new ArrayList<>();
        int found = 0;
        while (found < representatives.size()) {
            Comparison comparison = comparator.compare(representatives.get(found), answer);
            if (comparison.relation() == Relation.EQUAL) {
                break;
            }
            withEarlier.add(comparison);
            found++;
        }
        if (found == representatives.size()) {
            representatives.add(answer);
            compared.add(withEarlier);
        }
        classOf.put(answer, found);
        return found;
    }

    Value representative(int valueClass) {
        return representatives.get(valueClass);
    }

    Comparison compare(int one, int other) {
        if (one < other) {
            return compared.get(other).get(one);
        }
        if (one == other) {
            return comparator.compare(representatives.get(one), representatives.get(one));
        }
        Comparison swapped = compared.get(one).get(other);
        return new Comparison(swapped.relation(), swapped.fit().swapped(), swapped.reason());
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
