package org.kaoyi.projections.catalogue;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.kaoyi.claims.account.Occasion;
import org.kaoyi.claims.account.Question;
import org.kaoyi.claims.archive.Source;
import org.kaoyi.claims.authority.Authority;
import org.kaoyi.claims.authority.AuthorityId;
import org.kaoyi.claims.authority.AuthorityKind;
import org.kaoyi.claims.event.AuthoritiesMerged;
import org.kaoyi.claims.event.AuthorityEntered;
import org.kaoyi.claims.event.AuthorityRedescribed;
import org.kaoyi.claims.event.AuthoritySplit;
import org.kaoyi.claims.event.ClaimRecorded;
import org.kaoyi.claims.event.ClaimRetracted;
import org.kaoyi.claims.event.ClaimSuperseded;
import org.kaoyi.claims.event.InterpretationStated;
import org.kaoyi.claims.event.OccasionRedescribed;
import org.kaoyi.claims.event.OccasionRegistered;
import org.kaoyi.claims.event.PassageAttached;
import org.kaoyi.claims.event.QuestionRedescribed;
import org.kaoyi.claims.event.QuestionRegistered;
import org.kaoyi.claims.event.QuotationAnchored;
import org.kaoyi.claims.event.SourceExamined;
import org.kaoyi.claims.event.SourceRedescribed;
import org.kaoyi.claims.event.SourceRegistered;
import org.kaoyi.claims.event.SourceWithdrawn;
import org.kaoyi.claims.event.Streams;
import org.kaoyi.claims.event.TextEntered;
import org.kaoyi.claims.event.TextRevised;
import org.kaoyi.claims.text.Text;
import org.kaoyi.projections.feed.BulkFold;
import org.kaoyi.projections.feed.Copier;
import org.kaoyi.projections.feed.RecordedEvent;
import org.kaoyi.projections.view.Days;
import org.springframework.jdbc.core.JdbcTemplate;

/** Files descriptions, claims and incidents. */
final class CatalogueFold implements BulkFold {
    private static final String RECORDED = "recorded";
    private static final String REDESCRIBED = "redescribed";

    private final Map<List<String>, Entry> entries = new LinkedHashMap<>();
    private final List<RecordedEvent> claims = new ArrayList<>();
    private final Map<String, String> ended = new LinkedHashMap<>();
    private final Map<String, String> withdrawn = new LinkedHashMap<>();
    private final List<RecordedEvent> interpretations = new ArrayList<>();
    private final List<Incident> incidents = new ArrayList<>();
    private final CatalogueTally tally = new CatalogueTally();

    /** What has been copied in bulk. */
    private final Set<List<String>> copied = new HashSet<>();

    @Override
    public void take(RecordedEvent it) {
        switch (it.event()) {
            case ClaimRecorded event -> claims.add(it);
            case SourceExamined event -> claims.add(it);
            case ClaimRetracted event -> end(it, event.claim().value(), "retracted", event.reason(), null);
            case ClaimSuperseded event ->
                end(
                        it,
                        event.claim().value(),
                        "superseded",
                        event.reason(),
                        event.by().value());
            case SourceRegistered event -> source(event.source(), it, RECORDED, null);
            case SourceRedescribed event -> source(event.source(), it, REDESCRIBED, event.reason());
            case SourceWithdrawn event -> {
                withdrawn.put(event.source().value(), event.reason());
                happened(it, "withdrawn", event.reason(), null);
            }
            case PassageAttached event ->
                happened(it, "attached", event.passage().name(), null);
            case QuotationAnchored event -> happened(it, "anchored", null, null);
            case OccasionRegistered event -> occasion(event.occasion(), it, RECORDED, null);
            case OccasionRedescribed event -> occasion(event.occasion(), it, REDESCRIBED, event.reason());
            case QuestionRegistered event -> question(event.question(), it, RECORDED, null);
            case QuestionRedescribed event -> question(event.question(), it, REDESCRIBED, event.reason());
            case AuthorityEntered event -> authority(event.authority(), it, RECORDED, null);
            case AuthorityRedescribed event -> authority(event.authority(), it, REDESCRIBED, event.reason());
            case TextEntered event -> text(event.text(), it, RECORDED);
            case TextRevised event -> text(event.text(), it, "revised");
            case AuthoritiesMerged event -> {
                befell(event.kind(), event.id(), "merged", event.reason(), event.into(), it);
                befell(event.kind(), event.into(), "absorbed", event.reason(), event.id(), it);
            }
            case AuthoritySplit event -> {
                befell(event.kind(), event.off(), "split-off", event.reason(), event.from(), it);
                befell(event.kind(), event.from(), "split", event.reason(), event.off(), it);
                event.claims()
                        .forEach(claim -> incidents.add(
                                new Incident(Streams.claim(claim), "reassigned", event.reason(), told(event), it)));
            }
            case InterpretationStated event -> interpretations.add(it);
            default -> {
                // Balances, rulings and links are shown with the cases and texts that they concern.
            }
        }
    }

    @Override
    public void flush(JdbcTemplate jdbc) {
        CatalogueStore store = new CatalogueStore(jdbc);
        store.enter(entries.values());
        store.withdraw(withdrawn);
        store.claims(claims);
        claims.forEach(tally::recorded);
        store.end(ended, tally);
        store.interpretations(interpretations);
        store.happened(incidents);
        tally.write(jdbc);
        entries.clear();
        claims.clear();
        interpretations.clear();
        ended.clear();
        withdrawn.clear();
        incidents.clear();
    }

    /** Descriptions are copied when a thing is first described; a later description waits for the end. */
    @Override
    public void copy(Copier copier) {
        CatalogueCopies copies = new CatalogueCopies(copier);
        List<Entry> first = new ArrayList<>();
        entries.entrySet().removeIf(entry -> copied.add(entry.getKey()) && first.add(entry.getValue()));
        copies.enter(first);
        copies.claims(claims);
        claims.forEach(tally::recorded);
        copies.interpretations(interpretations);
        copies.happened(incidents);
        claims.clear();
        interpretations.clear();
        incidents.clear();
    }

    @Override
    public void settle(Copier copier, JdbcTemplate jdbc, int threads) {
        flush(jdbc);
    }

    private void text(Text text, RecordedEvent it, String what) {
        enter(new Entry(Entry.TEXT, text.id().value(), text.title(), null, it), what);
        happened(it, what, null, null);
    }

    private void end(RecordedEvent it, String claim, String what, String reason, @Nullable String by) {
        ended.putIfAbsent(claim, what);
        happened(it, what, reason, by);
    }

    private void source(Source source, RecordedEvent it, String what, @Nullable String reason) {
        enter(new Entry(Entry.SOURCE, source.id().value(), source.title(), Days.order(source.date()), it), what);
        happened(it, what, reason, null);
    }

    private void occasion(Occasion occasion, RecordedEvent it, String what, @Nullable String reason) {
        enter(
                new Entry(Entry.OCCASION, occasion.id().value(), occasion.title(), Days.order(occasion.date()), it),
                what);
        happened(it, what, reason, null);
    }

    private void question(Question question, RecordedEvent it, String what, @Nullable String reason) {
        enter(new Entry(Entry.QUESTION, question.id().value(), question.text(), null, it), what);
        happened(it, what, reason, null);
    }

    private void authority(Authority authority, RecordedEvent it, String what, @Nullable String reason) {
        enter(Entry.of(authority, it), what);
        happened(it, what, reason, null);
    }

    private void befell(
            AuthorityKind kind, AuthorityId id, String what, String reason, AuthorityId other, RecordedEvent it) {
        incidents.add(new Incident(Streams.authority(kind, id), what, reason, Streams.authority(kind, other), it));
    }

    private static String told(AuthoritySplit split) {
        return Streams.authority(split.kind(), split.off());
    }

    private void enter(Entry entry, String what) {
        if (what.equals(RECORDED)) {
            tally.entered(entry.kind());
        }
        entries.put(List.of(entry.kind(), entry.id()), entry);
    }

    private void happened(RecordedEvent it, String what, @Nullable String reason, @Nullable String by) {
        incidents.add(new Incident(it.event().stream(), what, reason, by, it));
    }
}
