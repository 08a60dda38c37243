package org.kaoyi.projections.support;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.IntFunction;
import org.jspecify.annotations.Nullable;
import org.kaoyi.claims.audit.AuditMemory;
import org.kaoyi.claims.audit.ClaimIndex;
import org.kaoyi.claims.audit.Regrading;
import org.kaoyi.claims.audit.StatementAudit;
import org.kaoyi.claims.audit.StatementLink;
import org.kaoyi.claims.audit.TextAudit;
import org.kaoyi.claims.text.AnchoredText;
import org.kaoyi.claims.text.TextId;
import org.kaoyi.ledger.EventLog;
import org.kaoyi.ledger.LoggedEvent;
import org.kaoyi.projections.feed.EventReader;
import org.kaoyi.projections.view.Regraded;

/**
 * Audits texts against all standing claims. The claims are read when the first audit is asked for, and brought forward by what the log
 * has more for each that follows; who has no time for it reads on and asks again. Safe for all threads; one audits at a time.
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
    private final ClaimIndex index = new ClaimIndex(ChineseSpelling::simplified);
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
        AnchoredText<StatementLink> anchored = support.text(order.id().value())
                .map(support::anchored)
                .map(entered ->
                        entered.words().equals(order.statements()) ? entered : entered.revised(order.statements()))
                .orElseGet(() -> AnchoredText.first(order.statements(), number -> List.of()));
        TextAudit.Report report =
                new TextAudit(index).of(order.id(), statements(anchored, order.citations()::get), memory(order.id()));
        return new Audited(report, ChangedSentence.of(anchored), position);
    }

    /** An entered text with the grade of each of its sentences. */
    public synchronized Optional<SupportView> support(String id) {
        return support.text(id).map(text -> {
            bringForward();
            AnchoredText<StatementLink> anchored = support.anchored(text);
            List<StatementAudit> graded = new TextAudit(index).grades(text.id(), statements(anchored));
            return new SupportView(
                    id,
                    text.title(),
                    text.language(),
                    anchored.version(),
                    graded.stream().map(SupportView.StatementView::of).toList(),
                    ChangedSentence.of(anchored),
                    support.position());
        });
    }

    /** The sentences to which any of some claims is linked, at most so many, as they are graded now and without what falls. */
    public synchronized List<Regraded> without(Collection<String> claims, int limit, Regrading.Fall fall) {
        List<Regraded> regraded = new ArrayList<>();
        support.linkedTo(claims, limit)
                .forEach((id, numbers) -> support.text(id).ifPresent(text -> {
                    bringForward();
                    new TextAudit(index)
                            .without(text.id(), statements(support.anchored(text)), numbers, fall)
                            .forEach(it -> regraded.add(new Regraded(text.title(), it)));
                }));
        return regraded;
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
            AnchoredText<StatementLink> anchored = support.anchored(text);
            List<TextAudit.Statement> statements = statements(anchored);
            int all = statements.size();
            int first = Math.min(Math.max(from, 1), all);
            int end = Math.min(all, first - 1 + count);
            return new AuditedPage(
                    id,
                    text.title(),
                    text.language(),
                    anchored.version(),
                    first,
                    all,
                    new TextAudit(index).of(text.id(), statements, memory(text.id()), first - 1, end),
                    ChangedSentence.of(anchored).stream()
                            .filter(it -> it.near() >= first && it.near() <= end)
                            .toList(),
                    support.position());
        });
    }

    /**
     * Some sentences of a text.
     *
     * @param language BCP 47 tag, or null
     * @param version of the text, from 1
     * @param first place of the first of them, from 1
     * @param all how many sentences the text has
     * @param changed sentences of earlier versions beside them, whose links nobody has looked at since
     */
    public record AuditedPage(
            String text,
            String title,
            @Nullable String language,
            int version,
            int first,
            int all,
            List<StatementAudit> statements,
            List<ChangedSentence> changed,
            long position) {
        public AuditedPage {
            statements = List.copyOf(statements);
            changed = List.copyOf(changed);
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

    private static List<TextAudit.Statement> statements(AnchoredText<StatementLink> text) {
        return statements(text, index -> List.of());
    }

    private static List<TextAudit.Statement> statements(
            AnchoredText<StatementLink> text, IntFunction<List<String>> citations) {
        List<TextAudit.Statement> statements = new ArrayList<>();
        for (AnchoredText.Sentence<StatementLink> it : text.sentences()) {
            if (it.stands()) {
                statements.add(new TextAudit.Statement(it.words(), citations.apply(statements.size()), it.anchors()));
            }
        }
        return statements;
    }

    /**
     * A finished audit.
     *
     * @param changed sentences of the entered text, or of earlier versions of it, that are no longer in the text as they stood, and whose
     *     links nobody has looked at since
     */
    public record Audited(TextAudit.Report report, List<ChangedSentence> changed, long position) {
        public Audited {
            changed = List.copyOf(changed);
        }
    }

    /**
     * How far the log has been read.
     *
     * @param position up to which
     * @param end up to which it is to be read
     */
    public record Progress(long position, long end) {
        public boolean isDone() {
            return position >= end;
        }

        /** Of a hundred parts, those that are read. */
        public int percent() {
            return end == 0 ? 100 : (int) Math.min(100, 100 * position / end);
        }
    }

    /**
     * Reads on in the log for a while, so that what is asked next need not wait for all of it. What one caller has read another need not.
     *
     * @param patience after which it stops; some events are always read
     */
    public Progress readOn(Duration patience) {
        long began = System.nanoTime();
        long end = Math.min(until, log.head().position());
        boolean more = readPage();
        while (more && System.nanoTime() - began < patience.toNanos()) {
            more = readPage();
        }
        synchronized (this) {
            return new Progress(position, end);
        }
    }

    private void bringForward() {
        boolean more = true;
        while (more) {
            more = readPage();
        }
    }

    /** @return whether there was anything more */
    private synchronized boolean readPage() {
        List<LoggedEvent> page = next();
        for (LoggedEvent event : page) {
            index.apply(reader.decode(event.type(), event.schemaVersion(), event.payload()));
            position = event.position();
        }
        return !page.isEmpty();
    }

    private List<LoggedEvent> next() {
        int left = (int) Math.min(PAGE_EVENTS, until - position);
        return left <= 0 ? List.of() : log.readAfter(position, left);
    }
}
