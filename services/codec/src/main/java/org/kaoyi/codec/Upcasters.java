package org.kaoyi.codec;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import tools.jackson.databind.node.ObjectNode;

/** All upcasters of a program. A type's current version is one more than it has upcasters. */
final class Upcasters {
    private final Map<String, List<Upcaster>> byType = new HashMap<>();

    /** Throws {@link IllegalArgumentException} when a type is unknown, or its versions are not 1, 2, 3, … without gap or repetition. */
    Upcasters(Set<String> types, List<Upcaster> upcasters) {
        for (Upcaster upcaster : upcasters) {
            if (!types.contains(upcaster.type())) {
                throw new IllegalArgumentException("upcaster for " + upcaster.type() + ", which is no event type");
            }
            byType.computeIfAbsent(upcaster.type(), type -> new ArrayList<>()).add(upcaster);
        }
        byType.forEach((type, chain) -> {
            chain.sort(Comparator.comparingInt(Upcaster::fromVersion));
            for (int i = 0; i < chain.size(); i++) {
                if (chain.get(i).fromVersion() != i + 1) {
                    throw new IllegalArgumentException(
                            "upcasters of " + type + " should begin with version 1 and have each"
                                    + " version once; version " + (i + 1) + " is missing or another stands twice");
                }
            }
        });
    }

    int currentVersion(String type) {
        return byType.getOrDefault(type, List.of()).size() + 1;
    }

    ObjectNode upcast(String type, int fromVersion, ObjectNode payload) {
        ObjectNode current = payload;
        for (Upcaster upcaster :
                byType.getOrDefault(type, List.of()).subList(fromVersion - 1, currentVersion(type) - 1)) {
            current = upcaster.change().apply(current);
        }
        return current;
    }
}
