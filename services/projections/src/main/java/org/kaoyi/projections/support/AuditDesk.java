package org.kaoyi.projections.support;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.kaoyi.claims.audit.ClaimIndex;
import org.kaoyi.claims.audit.TextAudit;
import org.kaoyi.claims.text.Text;
import org.kaoyi.claims.text.TextId;
import org.kaoyi.ledger.EventLog;
import org.kaoyi.projections.support.SupportQueries.LinkedBy;

/**
 * Audits texts against all standing claims. The claims are read when the first audit is asked for, and brought forward by what the log
 * has more for each that follows. Safe for all threads; one audits at a time.
 */
public final class AuditDesk {
    private final EventLog log;
    private final org.kaoyi.projections.feed.EventReader reader;
    private final SupportQueries support;
    private final ClaimIndex index = new ClaimIndex();
    private long position;

    public AuditDesk(EventLog log, org.kaoyi.projections.feed.EventReader reader, SupportQueries support) {
        this.log = log;
        this.reader = reader;
        this.support = support;
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

        /** An entered text as it stands. */
        public static Order of(Text text) {
            return new Order(
                    text.id(),
                    text.statements(),
                    text.statements().stream()
                            .<List<String>>map(it -> List.of())
                            .toList());
        }
    }

    /** @return the report, and the position of the log that it reflects */
    public synchronized Audited audit(Order order) {
        bringForward();
        Map<Integer, List<LinkedBy>> links = support.linksOf(order.id());
        List<Integer> places = support.entered(order.id().value())
                .map(entered -> Versions.places(entered.statements(), order.statements()))
                .orElse(List.of());
        List<TextAudit.Statement> statements = new ArrayList<>();
        for (int i = 0; i < order.statements().size(); i++) {
            List<LinkedBy> own =
                    places.isEmpty() || places.get(i) == 0 ? List.of() : links.getOrDefault(places.get(i), List.of());
            statements.add(new TextAudit.Statement(
                    order.statements().get(i),
                    order.citations().get(i),
                    own.stream().map(LinkedBy::claim).toList(),
                    own.stream().map(LinkedBy::by).toList()));
        }
        return new Audited(new TextAudit(index).of(order.id(), statements), lost(order, places, links), position);
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

    private List<String> lost(Order order, List<Integer> places, Map<Integer, List<LinkedBy>> links) {
        Map<Integer, List<LinkedBy>> left = new HashMap<>(links);
        left.keySet().removeAll(places);
        return left.keySet().stream()
                .sorted()
                .flatMap(number -> support.entered(order.id().value()).stream()
                        .map(entered -> entered.statements().get(number - 1)))
                .toList();
    }

    private void bringForward() {
        log.readAllAfter(position, event -> {
            index.apply(reader.decode(event.type(), event.schemaVersion(), event.payload()));
            position = event.position();
        });
    }
}
