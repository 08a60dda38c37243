package org.kaoyi.claims.audit;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.kaoyi.claims.authority.AuthorityId;

/** Whom a family name alone means in one text: of those named in full so far the one named most often, of these the first. */
final class Families {
    private final Map<String, Map<AuthorityId, Integer>> named = new HashMap<>();

    void named(String family, AuthorityId person) {
        named.computeIfAbsent(family, unused -> new LinkedHashMap<>()).merge(person, 1, Integer::sum);
    }

    @Nullable
    AuthorityId of(String family) {
        AuthorityId most = null;
        int times = 0;
        for (Map.Entry<AuthorityId, Integer> entry :
                named.getOrDefault(family, Map.of()).entrySet()) {
            if (entry.getValue() > times) {
                most = entry.getKey();
                times = entry.getValue();
            }
        }
        return most;
    }
}
