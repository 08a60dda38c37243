package org.kaoyi.claims.decision;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.kaoyi.claims.event.LedgerEvent;
import org.kaoyi.claims.event.StatementLinked;
import org.kaoyi.claims.event.TextEntered;
import org.kaoyi.claims.event.TextRevised;
import org.kaoyi.claims.text.AnchoredText;
import org.kaoyi.claims.text.SupportLink;
import org.kaoyi.claims.text.Text;

/**
 * A text as its stream tells it: its versions, and the links of its sentences, of those between the same two the newest.
 *
 * @param versions as they were entered, the first first
 * @param made the links that were made on each version, by its number, in their order
 */
public record TextState(
        List<Text> versions, AnchoredText<SupportLink> sentences, Map<Integer, List<SupportLink>> made) {
    public TextState {
        versions = List.copyOf(versions);
        made = Map.copyOf(made);
    }

    /** The state after the events of one text's stream; null when there are none. */
    public static @Nullable TextState of(List<LedgerEvent> stream) {
        List<Text> versions = new ArrayList<>();
        Map<Integer, List<SupportLink>> links = new HashMap<>();
        Map<Integer, List<SupportLink>> made = new HashMap<>();
        AnchoredText<SupportLink> sentences = null;
        for (LedgerEvent event : stream) {
            switch (event) {
                case TextEntered it -> {
                    versions.add(it.text());
                    sentences = AnchoredText.first(it.text().statements(), number -> List.of());
                }
                case TextRevised it -> {
                    versions.add(it.text());
                    sentences = linked(sentences, links).revised(it.text().statements());
                    links = new HashMap<>(sentences.anchors());
                }
                case StatementLinked it -> {
                    link(links, it.link());
                    made.computeIfAbsent(versions.size(), unused -> new ArrayList<>())
                            .add(it.link());
                }
                default -> {
                    // Nothing else is told of a text.
                }
            }
        }
        return sentences == null ? null : new TextState(versions, linked(sentences, links), made);
    }

    private static void link(Map<Integer, List<SupportLink>> links, SupportLink link) {
        List<SupportLink> own = new ArrayList<>(links.getOrDefault(link.statement(), List.of()));
        own.removeIf(other -> other.claim().equals(link.claim()));
        own.add(link);
        links.put(link.statement(), own);
    }

    private static AnchoredText<SupportLink> linked(
            @Nullable AnchoredText<SupportLink> before, Map<Integer, List<SupportLink>> links) {
        if (before == null) {
            throw new IllegalStateException("a text is entered before it is revised");
        }
        return new AnchoredText<>(
                before.version(),
                before.sentences().stream()
                        .map(it -> it.stands()
                                ? new AnchoredText.Sentence<>(
                                        it.words(),
                                        it.number(),
                                        it.since(),
                                        null,
                                        links.getOrDefault(it.number(), List.of()))
                                : it)
                        .toList());
    }

    public int version() {
        return sentences.version();
    }

    /** The newest version. */
    public Text text() {
        return versions.getLast();
    }

    /** The link between a sentence of the newest version and a claim, under the sentence's number of today; null where there is none. */
    public @Nullable SupportLink holding(SupportLink sought) {
        return sentences.anchors().getOrDefault(sought.statement(), List.of()).stream()
                .filter(link -> link.claim().equals(sought.claim()))
                .findFirst()
                .map(link -> new SupportLink(
                        link.text(), sought.statement(), link.claim(), link.relation(), link.by(), link.review()))
                .orElse(null);
    }
}
