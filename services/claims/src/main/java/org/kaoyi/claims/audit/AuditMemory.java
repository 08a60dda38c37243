package org.kaoyi.claims.audit;

import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * What was found for the sentences of one text, so that an audit after new claims looks again only at the sentences that they can concern:
 * those that share a figure, date, name or word of an answer with a new or fallen claim, or its occasion, question or source. After anything else than claims
 * (a name, an occasion, a source) every sentence is looked at again, since what a word tells may have changed.
 */
public final class AuditMemory {
    private final Map<Integer, Kept> kept = new ConcurrentHashMap<>();
    private final AtomicInteger examined = new AtomicInteger();
    private List<String> texts = List.of();
    private List<List<String>> citations = List.of();
    private List<Mentions> mentions = List.of();
    private long references = -1;
    private long claims;

    /**
     * What was found for a sentence, with the links that it had then.
     *
     * @param supporting ids of claims linked to it then
     */
    private record Kept(Found found, List<String> supporting, Set<String> rejected) {}

    /**
     * Suggestions, and what no claim has.
     *
     * @param keys under which they were looked for
     */
    record Found(List<Suggestion> suggestions, List<Mismatch> mismatches, Set<String> keys) {}

    /** How many sentences the last audit looked at anew. */
    public int examined() {
        return examined.get();
    }

    /** Of how many sentences something is kept. */
    public int size() {
        return kept.size();
    }

    /** Forgets what may have changed since the last audit, and reads the sentences where they must be read again. */
    List<Mentions> begin(ClaimIndex index, List<TextAudit.Statement> statements, Supplier<List<Mentions>> reading) {
        examined.set(0);
        List<String> newer = statements.stream().map(TextAudit.Statement::text).toList();
        List<List<String>> cited =
                statements.stream().map(TextAudit.Statement::citations).toList();
        if (references != index.referenceChanges() || !newer.equals(texts) || !cited.equals(citations)) {
            kept.clear();
            mentions = reading.get();
            texts = newer;
            citations = cited;
        } else {
            forget(index.touchedSince(claims));
        }
        references = index.referenceChanges();
        claims = index.claimChanges();
        return mentions;
    }

    private void forget(@Nullable Set<String> touched) {
        if (touched == null) {
            kept.clear();
        } else {
            // The words of a sentence are among what it mentions, and are not kept once more as keys.
            Set<String> said = Keys.wordsSaid(touched);
            kept.entrySet()
                    .removeIf(it -> !Collections.disjoint(it.getValue().found().keys(), touched)
                            || !Collections.disjoint(mentions.get(it.getKey()).words(), said));
        }
    }

    /** @param place of the sentence, from 0 */
    Found found(int place, List<String> supporting, Set<String> rejected, Supplier<Found> finding) {
        Kept before = kept.get(place);
        if (before != null
                && before.supporting().equals(supporting)
                && before.rejected().equals(rejected)) {
            return before.found();
        }
        examined.incrementAndGet();
        Found found = finding.get();
        kept.put(place, new Kept(found, supporting, rejected));
        return found;
    }
}
