package org.kaoyi.recording;

import java.util.List;
import java.util.Set;
import org.axonframework.messaging.MetaData;
import org.jspecify.annotations.Nullable;
import org.kaoyi.ledger.Expectation;

/**
 * On which terms a request is made, beside what it asks for. They travel with the command and are not stored; of the key, the ledger
 * keeps what it needs to know it again.
 *
 * @param idempotencyKey the request is carried out once under this key, however often it comes; or null
 * @param onlyAt the request is carried out only while something stands as its author saw it; or null
 */
public record Terms(
        @Nullable String idempotencyKey, @Nullable OnlyAt onlyAt) {
    public static final Terms NONE = new Terms(null, null);

    private static final String ENTRY = "terms";

    /** A stream, and the versions one of which it must have. */
    public record OnlyAt(String stream, Set<Long> versions) {
        public OnlyAt {
            versions = Set.copyOf(versions);
        }
    }

    MetaData added(MetaData metaData) {
        return metaData.and(ENTRY, this);
    }

    static Terms of(MetaData metaData) {
        return metaData.get(ENTRY) instanceof Terms terms ? terms : NONE;
    }

    /** @throws MovedOn when a stream that the decision read has another version than is asked for */
    void require(List<Expectation> read) {
        if (onlyAt == null) {
            return;
        }
        for (Expectation one : read) {
            if (one.stream().equals(onlyAt.stream()) && !onlyAt.versions().contains(one.version())) {
                throw new MovedOn(one.stream(), one.version());
            }
        }
    }
}
