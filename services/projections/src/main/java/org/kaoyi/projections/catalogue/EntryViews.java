package org.kaoyi.projections.catalogue;

import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.kaoyi.claims.account.Occasion;
import org.kaoyi.claims.account.OccasionId;
import org.kaoyi.claims.account.Question;
import org.kaoyi.claims.account.QuestionId;
import org.kaoyi.claims.archive.ArchivalReference;
import org.kaoyi.claims.archive.Siglum;
import org.kaoyi.claims.archive.Source;
import org.kaoyi.claims.authority.Authority;
import org.kaoyi.claims.authority.AuthorityId;
import org.kaoyi.claims.event.AuthorityEntered;
import org.kaoyi.claims.event.AuthorityRedescribed;
import org.kaoyi.claims.event.LedgerEvent;
import org.kaoyi.claims.event.OccasionRedescribed;
import org.kaoyi.claims.event.OccasionRegistered;
import org.kaoyi.claims.event.QuestionRedescribed;
import org.kaoyi.claims.event.QuestionRegistered;
import org.kaoyi.claims.event.SourceRedescribed;
import org.kaoyi.claims.event.SourceRegistered;
import org.kaoyi.claims.value.DateValue;
import org.kaoyi.projections.view.CaseCounts;

/** Puts descriptions into plain form. */
final class EntryViews {
    private EntryViews() {}

    /**
     * Standing rows that refer to a thing.
     *
     * @param sources distinct sources among them
     * @param position of the event that described it last
     */
    record Counts(int claims, int examinations, int sources, CaseCounts inCases, long position) {
        Counts in(CaseCounts cases) {
            return new Counts(claims, examinations, sources, cases, position);
        }
    }

    static SourceView source(LedgerEvent event, @Nullable String withdrawn, Counts counts) {
        Source it = event instanceof SourceRegistered registered
                ? registered.source()
                : ((SourceRedescribed) event).source();
        ArchivalReference reference = it.reference();
        Siglum citedIn = it.access().citedIn();
        Siglum contentOf = it.contentOf();
        return new SourceView(
                it.id().value(),
                it.title(),
                it.kind(),
                it.layer().label(),
                it.languages(),
                date(it.date()),
                it.side(),
                it.custody(),
                reference == null ? null : reference.asGiven(),
                reference == null
                        ? List.of()
                        : reference.levels().stream()
                                .map(level -> new SourceView.Level(level.name(), level.value()))
                                .toList(),
                it.access().form().label(),
                citedIn == null ? null : citedIn.value(),
                it.access().citedNote(),
                it.access().seen(),
                it.access().closed(),
                it.derivedFrom().stream().map(Siglum::value).toList(),
                contentOf == null ? null : contentOf.value(),
                it.perhapsSameAs().stream().map(Siglum::value).toList(),
                it.note(),
                withdrawn,
                counts.claims(),
                counts.examinations(),
                counts.inCases().cases(),
                counts.inCases().findings(),
                counts.position());
    }

    static OccasionView occasion(LedgerEvent event, Counts counts) {
        Occasion it = event instanceof OccasionRegistered registered
                ? registered.occasion()
                : ((OccasionRedescribed) event).occasion();
        OccasionId partOf = it.partOf();
        AuthorityId place = it.place();
        return new OccasionView(
                it.id().value(),
                it.title(),
                it.kind(),
                partOf == null ? null : partOf.value(),
                date(it.date()),
                place == null ? null : place.value(),
                it.participants().stream().map(AuthorityId::value).toList(),
                it.perhapsSameAs().stream().map(OccasionId::value).toList(),
                it.note(),
                counts.claims(),
                counts.examinations(),
                counts.sources(),
                counts.inCases().cases(),
                counts.inCases().findings(),
                counts.position());
    }

    static QuestionView question(LedgerEvent event, Counts counts) {
        Question it = event instanceof QuestionRegistered registered
                ? registered.question()
                : ((QuestionRedescribed) event).question();
        QuestionId partOf = it.partOf();
        return new QuestionView(
                it.id().value(),
                it.text(),
                it.type().label(),
                it.unit(),
                it.cardinality().label(),
                it.vocabulary(),
                it.variesWithTime(),
                partOf == null ? null : partOf.value(),
                it.exhaustive().label(),
                it.family(),
                it.rule(),
                counts.claims(),
                counts.examinations(),
                counts.inCases().cases(),
                counts.inCases().findings(),
                counts.position());
    }

    /** What excludes itself is told as what that means. */
    static AuthorityView authority(
            LedgerEvent event, @Nullable String mergedInto, List<String> absorbed, long position) {
        Authority it = event instanceof AuthorityEntered entered
                ? entered.authority()
                : ((AuthorityRedescribed) event).authority();
        return new AuthorityView(
                it.kind().label(),
                it.id().value(),
                it.names().stream()
                        .map(name -> new AuthorityView.Name(name.text(), name.language()))
                        .toList(),
                it.scheme(),
                ids(it.broader().stream()),
                ids(it.entails().stream()),
                ids(it.excludes().stream().filter(id -> !(it.excludesWithin() && id.equals(it.id())))),
                it.excludesWithin(),
                it.side(),
                it.externalIds(),
                mergedInto,
                absorbed,
                position);
    }

    private static List<String> ids(Stream<AuthorityId> ids) {
        return ids.map(AuthorityId::value).toList();
    }

    private static @Nullable String date(@Nullable DateValue date) {
        return date == null ? null : date.edtf();
    }
}
