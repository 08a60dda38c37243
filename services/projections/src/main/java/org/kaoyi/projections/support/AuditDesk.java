package org.kaoyi.projections.support;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.kaoyi.claims.audit.AuditMemory;
import org.kaoyi.claims.audit.ClaimIndex;
import org.kaoyi.claims.audit.StatementAudit;
import org.kaoyi.claims.audit.StatementLink;
import org.kaoyi.claims.audit.TextAudit;
import org.kaoyi.claims.text.Text;
import org.kaoyi.claims.text.TextId;
import org.kaoyi.ledger.EventLog;
import org.kaoyi.ledger.LoggedEvent;
import org.kaoyi.projections.feed.EventReader;

/**
 * Audits texts against all standing claims. The claims are read when the first audit is asked for, and brought forward by what the log
 * has more for each that follows. Safe for all threads; one audits at a time.
 */
public final class AuditDesk {
    /** Events read at once; some megabytes. */
    private static final int PAGE_EVENTS = 1_000;

    /** Sentences of which it is kept what was found, besides those of the last text; a book's, some five kilobytes each. */
    private static final int REMEMBERED_MAX = 20_000;

    private final EventLog log;
    private final EventReader reader;
    private final SupportQueries support;
    private final long until;
    private final ClaimIndex index = new ClaimIndex();
    private final Map<TextId, AuditMemory> memories = new LinkedHashMap<>();
    private long position;

    /** @param until the last position of the log that counts */
    public AuditDesk(EventLog log, EventReader reader, SupportQueries support, long until) {
        this.log = log;
        this.reader = reader;
        this.support = support;
        this.until = until;
    }

    /**
     * A text to audit.
     *
     * @param id of the entered text whose links count, also where its sentences have changed since; else any
     * @param statements sentences in order
     * @param citations for each sentence what it cites
     */
    public record Order(TextId id, List<String> statements, List<List<String>> citations) {
        public Order {
            statements = List.copyOf(statements);
            citations = List.copyOf(citations);
        }
    }

    /** @return the report, and the position of the log that it reflects */
    public synchronized Audited audit(Order order) {
        bringForward();
        Map<Integer, List<StatementLink>> links = support.linksOf(order.id());
        List<Integer> places = support.text(order.id().value())
                .map(entered -> Versions.places(entered.statements(), order.statements()))
                .orElse(List.of());
        List<TextAudit.Statement> statements = new ArrayList<>();
        for (int i = 0; i < order.statements().size(); i++) {
            List<StatementLink> own =
                    places.isEmpty() || places.get(i) == 0 ? List.of() : links.getOrDefault(places.get(i), List.of());
            statements.add(new TextAudit.Statement(
                    order.statements().get(i), order.citations().get(i), own));
        }
        TextAudit.Report report = new TextAudit(index).of(order.id(), statements, memory(order.id()));
        return new Audited(report, lost(order, places, links), position);
    }

    /** An entered text with the grade of each of its sentences. */
    public synchronized Optional<SupportView> support(String id) {
        return support.text(id).map(text -> {
            bringForward();
            List<StatementAudit> graded = new TextAudit(index).grades(text.id(), statements(text));
            return new SupportView(
                    id,
                    text.title(),
                    text.language(),
                    graded.stream().map(SupportView.StatementView::of).toList(),
                    support.position());
        });
    }

    /** The reverse: of each text the sentences that hang on a source, with their grades. What changes without it the blast radius says. */
    public List<SupportView> hangingOn(String siglum) {
        List<SupportView> texts = new ArrayList<>();
        support.hangingOn(siglum)
                .forEach((id, numbers) -> support(id).ifPresent(view -> texts.add(view.only(Set.copyOf(numbers)))));
        return texts;
    }

    /**
     * Some sentences of an entered text, audited.
     *
     * @param from place of the first, from 1
     * @param count of sentences, at most
     */
    public synchronized Optional<AuditedPage> page(String id, int from, int count) {
        return support.text(id).map(text -> {
            bringForward();
            int all = text.statements().size();
            int first = Math.min(Math.max(from, 1), all);
            int end = Math.min(all, first - 1 + count);
            return new AuditedPage(
                    id,
                    text.title(),
                    text.language(),
                    first,
                    all,
                    new TextAudit(index).of(text.id(), statements(text), memory(text.id()), first - 1, end),
                    support.position());
        });
    }

    /**
     * Some sentences of a text.
     *
     * @param language BCP 47 tag, or null
     * @param first place of the first of them, from 1
     * @param all how many sentences the text has
     */
    public record AuditedPage(
            String text,
            String title,
            @Nullable String language,
            int first,
            int all,
            List<StatementAudit> statements,
            long position) {
        public AuditedPage {
            statements = List.copyOf(statements);
        }
    }

    /** Of a text that was audited not long ago it is known what was found. */
    private AuditMemory memory(TextId text) {
        AuditMemory memory = memories.remove(text);
        AuditMemory newest = memory == null ? new AuditMemory() : memory;
        memories.put(text, newest);
        while (memories.size() > 1
                && memories.values().stream().mapToInt(AuditMemory::size).sum() > REMEMBERED_MAX) {
            memories.remove(memories.keySet().iterator().next());
        }
        return newest;
    }

    private List<TextAudit.Statement> statements(Text text) {
        Map<Integer, List<StatementLink>> links = support.linksOf(text.id());
        List<TextAudit.Statement> statements = new ArrayList<>();
        for (int i = 0; i < text.statements().size(); i++) {
            statements.add(
                    new TextAudit.Statement(text.statements().get(i), List.of(), links.getOrDefault(i + 1, List.of())));
        }
        return statements;
    }

    /**
     * A finished audit.
     *
     * @param changed sentences of the entered text that have links and are no longer in the text as they stood
     */
    public record Audited(TextAudit.Report report, List<String> changed, long position) {
        public Audited {
            changed = List.copyOf(changed);
        }
    }

    private List<String> lost(Order order, List<Integer> places, Map<Integer, List<StatementLink>> links) {
        Map<Integer, List<StatementLink>> left = new HashMap<>(links);
        left.keySet().removeAll(places);
        return left.keySet().stream()
                .sorted()
                .flatMap(number -> support.text(order.id().value()).stream()
                        .map(entered -> entered.statements().get(number - 1)))
                .toList();
    }

    private void bringForward() {
        for (List<LoggedEvent> page = next(); !page.isEmpty(); page = next()) {
            for (LoggedEvent event : page) {
                index.apply(reader.decode(event.type(), event.schemaVersion(), event.payload()));
                position = event.position();
            }
        }
    }

    private List<LoggedEvent> next() {
        int left = (int) Math.min(PAGE_EVENTS, until - position);
        return left <= 0 ? List.of() : log.readAfter(position, left);
    }
}
