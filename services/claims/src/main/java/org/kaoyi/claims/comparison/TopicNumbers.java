package org.kaoyi.claims.comparison;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.kaoyi.claims.value.Value;
import org.kaoyi.claims.value.ValueType;

/** Numbers topics so that EQUAL ones share a number in whatever notation; topics in free words are the same when their words are. */
final class TopicNumbers {
    private final ValueComparator comparator;
    private final Map<Value, Integer> numbers = new ConcurrentHashMap<>();
    private final List<Value> first = new ArrayList<>();

    TopicNumbers(ValueComparator comparator) {
        this.comparator = comparator;
    }

    int of(Value topic) {
        Integer known = numbers.get(topic);
        return known == null ? added(topic) : known;
    }

    private synchronized int added(Value topic) {
        Integer known = numbers.get(topic);
        if (known != null) {
            return known;
        }
        int number = 0;
        while (number < first.size() && !isSame(first.get(number), topic)) {
            number++;
        }
        if (number == first.size()) {
            first.add(topic);
        }
        numbers.put(topic, number);
        return number;
    }

    private boolean isSame(Value known, Value topic) {
        return topic.type() != ValueType.TEXT && comparator.relation(known, topic) == Relation.EQUAL;
    }
}
