package org.kaoyi.projections.discrepancies;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.kaoyi.claims.Few;
import org.kaoyi.claims.Labelled;
import org.kaoyi.claims.account.ClaimId;
import org.kaoyi.claims.archive.Siglum;
import org.kaoyi.claims.archive.Source;
import org.kaoyi.claims.cases.Case;
import org.kaoyi.claims.cases.Difference;
import org.kaoyi.claims.cases.Independence;
import org.kaoyi.claims.cases.Reading;
import org.kaoyi.claims.cases.SidePair;
import org.kaoyi.claims.cases.Silence;
import org.kaoyi.claims.comparison.Reason;
import org.kaoyi.claims.judgement.Assessment;
import org.kaoyi.claims.reference.ReferenceBook;
import org.kaoyi.projections.discrepancies.CaseView.AssessmentView;
import org.kaoyi.projections.discrepancies.CaseView.DifferenceView;
import org.kaoyi.projections.discrepancies.CaseView.IndependenceView;
import org.kaoyi.projections.discrepancies.CaseView.ReadingView;
import org.kaoyi.projections.discrepancies.CaseView.SilenceView;
import org.kaoyi.projections.discrepancies.CaseView.SourceTitle;

/** Puts a case as found into the form in which it is kept and shown, with titles beside ids. */
public final class CaseViews {
    /** The position is that of the projection and added when a case is read: kept rows must not depend on batches. */
    private static final long POSITION_WHEN_READ = 0;

    private final ReferenceBook book;
    private final String policy;
    private final Function<Reason, String> words;

    public CaseViews(ReferenceBook book, String policy) {
        this(book, policy, ReasonWords::of);
    }

    private CaseViews(ReferenceBook book, String policy, Function<Reason, String> words) {
        this.book = book;
        this.policy = policy;
        this.words = words;
    }

    /** Cases as they are kept: without the words of reasons, which {@link CaseDocument} leaves out. */
    static CaseViews withoutWords(ReferenceBook book, String policy) {
        return new CaseViews(book, policy, reason -> "");
    }

    public CaseView view(Case found) {
        var key = found.key();
        return new CaseView(
                key.id(),
                key.occasion().value(),
                book.title(key.occasion()),
                key.question().value(),
                book.asked(key.question()),
                key.level(),
                key.scope(),
                found.grade().label(),
                Labelled.labelOf(found.kind()),
                Labelled.labels(found.kinds()),
                found.state().label(),
                Few.each(found.readings(), CaseViews::reading),
                found.groups(),
                found.groupsCapped(),
                Few.each(found.silent(), CaseViews::silence),
                independence(found.independence()),
                found.links(),
                Labelled.labels(found.explainers()),
                pairs(found.between()),
                Few.each(found.differences(), this::difference),
                found.unlistedDifferences(),
                Few.each(
                        found.remainders(),
                        it -> new CaseView.RemainderView(it.whole().value(), ids(it.parts()), it.left())),
                assessment(found.assessment()),
                words.apply(found.reason()),
                found.reason().code(),
                found.reason().arguments(),
                policy,
                POSITION_WHEN_READ,
                sources(found),
                null,
                null);
    }

    private static ReadingView reading(Reading it) {
        return new ReadingView(
                it.value(),
                it.polarity().label(),
                Labelled.labels(it.modes()),
                it.wordings(),
                sigla(it.sigla()),
                it.sides(),
                ids(it.claims()),
                independence(it.independence()),
                it.links());
    }

    private static SilenceView silence(Silence it) {
        return new SilenceView(
                it.siglum().value(),
                it.side(),
                it.rung().name(),
                it.reader(),
                it.omission(),
                it.marks(),
                it.on(),
                it.examination().value());
    }

    private DifferenceView difference(Difference it) {
        Reason reason = it.reason();
        return new DifferenceView(
                it.kind().label(),
                Labelled.labelOf(it.grade()),
                words.apply(reason),
                reason.code(),
                reason.arguments(),
                ids(it.claims()),
                Few.each(it.sources(), CaseViews::sigla),
                pairs(it.between()),
                Labelled.labels(it.explainers()));
    }

    private static IndependenceView independence(Independence it) {
        return new IndependenceView(it.statements(), it.sources(), it.tellers(), it.lines(), it.atLeast());
    }

    private static @Nullable AssessmentView assessment(@Nullable Assessment it) {
        return it == null
                ? null
                : new AssessmentView(
                        it.verdict().label(),
                        Labelled.labelOf(it.degree()),
                        ids(it.prefers()),
                        ids(it.grounds()),
                        it.reasoning(),
                        it.by(),
                        it.policy());
    }

    private List<SourceTitle> sources(Case found) {
        Set<Siglum> named = new TreeSet<>();
        found.readings().forEach(reading -> named.addAll(reading.sigla()));
        found.silent().forEach(silence -> named.add(silence.siglum()));
        // The parts of a sum are told of other questions or occasions.
        found.differences().forEach(difference -> difference.sources().forEach(named::addAll));
        return Few.each(
                named,
                id -> book.source(id)
                        .map(CaseViews::title)
                        .orElseGet(() -> new SourceTitle(id.value(), id.value(), null, false)));
    }

    private static SourceTitle title(Source source) {
        return new SourceTitle(
                source.id().value(),
                source.title(),
                source.side(),
                source.access().citedOnly());
    }

    private static List<List<String>> pairs(List<SidePair> between) {
        return Few.each(between, pair -> List.of(pair.one(), pair.other()));
    }

    private static List<String> sigla(List<Siglum> sources) {
        return Few.each(sources, Siglum::value);
    }

    private static List<String> ids(List<ClaimId> claims) {
        return Few.each(claims, ClaimId::value);
    }
}
