package org.kaoyi.projections.narratives;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.kaoyi.claims.account.Claim;
import org.kaoyi.claims.account.Occasion;
import org.kaoyi.claims.authority.AuthorityId;
import org.kaoyi.claims.authority.AuthorityKind;
import org.kaoyi.claims.event.AuthoritiesMerged;
import org.kaoyi.claims.event.AuthorityEntered;
import org.kaoyi.claims.event.AuthorityRedescribed;
import org.kaoyi.claims.event.AuthoritySplit;
import org.kaoyi.claims.event.ClaimRecorded;
import org.kaoyi.claims.event.ClaimRetracted;
import org.kaoyi.claims.event.ClaimSuperseded;
import org.kaoyi.claims.event.LedgerEvent;
import org.kaoyi.claims.event.OccasionRedescribed;
import org.kaoyi.claims.event.OccasionRegistered;
import org.kaoyi.claims.event.QuestionRedescribed;
import org.kaoyi.claims.event.QuestionRegistered;
import org.kaoyi.claims.event.SourceRedescribed;
import org.kaoyi.claims.event.SourceRegistered;
import org.kaoyi.claims.event.SourceWithdrawn;
import org.kaoyi.claims.reference.ReferenceBook;
import org.kaoyi.projections.feed.BulkFold;
import org.kaoyi.projections.feed.Copier;
import org.kaoyi.projections.feed.RecordedEvent;
import org.kaoyi.projections.feed.SharedFold;
import org.springframework.jdbc.core.JdbcTemplate;

/** Files claims; refiles those whose source or teller changed sides, and those whose source or occasion is dated anew. */
final class NarrativeFold implements BulkFold, SharedFold {
    private final ReferenceBook book;
    private final List<RecordedEvent> claims = new ArrayList<>();
    private final Set<String> ended = new LinkedHashSet<>();
    private final Map<List<String>, Heading> headings = new LinkedHashMap<>();
    private final Set<String> sources = new LinkedHashSet<>();
    private final Set<String> tellers = new LinkedHashSet<>();
    private final Set<String> occasions = new LinkedHashSet<>();
    private final NarrativeTally tally = new NarrativeTally();

    /** Sources and tellers of claims of earlier pages that were copied in bulk. */
    private final Set<String> used = new HashSet<>();

    /** Their occasions. */
    private final Set<String> usedOccasions = new HashSet<>();

    NarrativeFold(ReferenceBook book) {
        this.book = book;
    }

    @Override
    public ReferenceBook book() {
        return book;
    }

    @Override
    public void take(RecordedEvent recorded) {
        book.apply(recorded.event());
        switch (recorded.event()) {
            case ClaimRecorded it -> claims.add(recorded);
            case ClaimRetracted it -> ended.add(it.claim().value());
            case ClaimSuperseded it -> ended.add(it.claim().value());
            default -> takeReference(recorded.event());
        }
    }

    private void takeReference(LedgerEvent event) {
        switch (event) {
            case OccasionRegistered it -> occasion(it.occasion());
            case OccasionRedescribed it -> occasion(it.occasion());
            case QuestionRegistered it -> head(Heading.of(it.question()));
            case QuestionRedescribed it -> head(Heading.of(it.question()));
            case SourceRegistered it -> sources.add(it.source().id().value());
            case SourceRedescribed it -> sources.add(it.source().id().value());
            case SourceWithdrawn it -> sources.add(it.source().value());
            case AuthorityEntered it ->
                teller(it.authority().kind(), it.authority().id().value());
            case AuthorityRedescribed it ->
                teller(it.authority().kind(), it.authority().id().value());
            case AuthoritiesMerged it -> teller(it.kind(), it.id().value());
            case AuthoritySplit it -> {
                teller(it.kind(), it.off().value());
                teller(it.kind(), it.from().value());
            }
            default -> {
                // Balances, judgements and texts are told by no source.
            }
        }
    }

    private void occasion(Occasion occasion) {
        head(Heading.of(occasion));
        occasions.add(occasion.id().value());
    }

    private void head(Heading heading) {
        headings.put(List.of(heading.kind(), heading.id()), heading);
    }

    private void teller(AuthorityKind kind, String id) {
        if (kind == AuthorityKind.AGENT) {
            book.saidAs(kind, book.identity(kind, new AuthorityId(id))).forEach(said -> tellers.add(said.value()));
        }
    }

    @Override
    public void flush(JdbcTemplate jdbc) {
        for (String source : sources) {
            Heading.ofSource(book, source).ifPresent(this::head);
        }
        NarrativeStore store = new NarrativeStore(jdbc, book, tally);
        Set<String> withdrawn = store.newlyWithdrawn(headings.values());
        store.refile(sources, tellers);
        store.redate(occasions);
        store.add(claims, withdrawn);
        store.withdraw(withdrawn);
        store.head(headings.values());
        store.end(ended);
        tally.write(jdbc);
        claims.clear();
        ended.clear();
        headings.clear();
        sources.clear();
        tellers.clear();
        occasions.clear();
    }

    /**
     * A claim is filed by what is known when it comes; only those whose source, teller or occasion is described again after having
     * been used have to be looked at again at the end.
     */
    @Override
    public void copy(Copier copier) {
        NarrativeStore.copy(copier, book, tally, claims);
        sources.forEach(source -> Heading.ofSource(book, source).ifPresent(this::head));
        sources.retainAll(used); // claims of this page were filed by what is known at its end
        tellers.retainAll(used);
        occasions.retainAll(usedOccasions);
        for (RecordedEvent recorded : claims) {
            Claim claim = ((ClaimRecorded) recorded.event()).claim();
            used.add(claim.source().value());
            usedOccasions.add(claim.occasion().value());
            claim.chain().teller().ifPresent(teller -> used.add(teller.value()));
        }
        claims.clear();
    }

    @Override
    public void settle(Copier copier, JdbcTemplate jdbc, int threads) {
        flush(jdbc);
    }
}
