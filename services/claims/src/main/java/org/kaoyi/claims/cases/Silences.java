package org.kaoyi.claims.cases;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.kaoyi.claims.account.Examination;
import org.kaoyi.claims.account.Extent;
import org.kaoyi.claims.account.Occasion;
import org.kaoyi.claims.account.Plan;
import org.kaoyi.claims.account.Polarity;
import org.kaoyi.claims.account.SilenceBasis;
import org.kaoyi.claims.archive.Layer;
import org.kaoyi.claims.archive.Source;
import org.kaoyi.claims.authority.AuthorityId;
import org.kaoyi.claims.comparison.Reason;
import org.kaoyi.claims.value.DateShape;
import org.kaoyi.claims.value.DateValue;
import org.kaoyi.claims.value.DaySpan;
import org.kaoyi.claims.value.Value;
import org.kaoyi.claims.value.quantity.Populations;

/** {@code silence}: a source affirms; another, examined, says nothing of it. Only an examination makes silence countable. */
final class Silences {
    private static final Set<Layer> WITNESSES = EnumSet.of(Layer.RECORD, Layer.REMINISCENCE);

    private final CaseFile file;
    private final List<Silence> silent = new ArrayList<>();
    private final List<Difference> differences = new ArrayList<>();

    private Silences(CaseFile file) {
        this.file = file;
    }

    static Silences in(CaseFile file) {
        Silences silences = new Silences(file);
        file.examinations().stream()
                .filter(silences::concerns)
                .sorted(Comparator.comparing(Examination::id))
                .forEach(silences::weigh);
        return silences;
    }

    /** Examined sources that are silent, S1 to S4. */
    List<Silence> silent() {
        return silent;
    }

    /** Findings: silences from S2 on, and revisions from silence to affirmation. */
    List<Difference> differences() {
        return differences;
    }

    private boolean concerns(Examination examination) {
        return examination.question().equals(file.key().question())
                && (examination.level() == file.key().level() || ofAnyLevel(examination))
                && file.book().wholes(file.key().occasion()).contains(examination.occasion())
                && file.own().stream()
                        .anyMatch(own -> Scopes.overlap(own.claim().scope(), examination.scope()));
    }

    private void weigh(Examination examination) {
        Source source = file.book().source(examination.source()).orElseThrow();
        if (whoMaySayIt(examination).anyMatch(member -> saysIt(member, examination, source))) {
            return;
        }
        // Silence counts where an affirming claim is at home; what is told of the whole or a part then bears on it too.
        if (file.own().stream().noneMatch(member -> affirmsWhatIsMissing(member, examination, source))) {
            return;
        }
        List<Member> affirming = file.members().stream()
                .filter(member -> affirmsWhatIsMissing(member, examination, source))
                .toList();
        Rung rung = rung(examination, source);
        String side = Sides.of(file.book(), examination.side(), examination.chain(), source);
        silent.add(new Silence(
                source.id(),
                side,
                rung,
                examination.reader(),
                rung == Rung.S4,
                marks(examination, source),
                examination.wording(),
                examination.id()));
        if (rung.compareTo(Rung.S2) >= 0) {
            differences.add(finding(examination, side, affirming, Kind.SILENCE, Grade.SILENCE, rung));
        }
        List<Member> later = Revisions.broughtUpLater(file, examination, affirming);
        if (rung.compareTo(Rung.S3) >= 0 && !later.isEmpty()) {
            differences.add(finding(examination, side, later, Kind.REVISION, Grade.CONFLICT, rung));
        }
    }

    private Difference finding(
            Examination examination, String side, List<Member> affirming, Kind kind, Grade grade, Rung rung) {
        List<SidePair> between = Sides.between(
                List.of(side), affirming.stream().map(Member::side).toList());
        Reason reason = Reason.of(
                kind == Kind.REVISION ? Difference.SILENT_THEN_AFFIRMING : Difference.SILENT,
                examination.source().value(),
                rung.name(),
                missing(examination, affirming));
        var claims = new ArrayList<>(affirming.stream().map(Member::id).sorted().toList());
        claims.add(examination.id());
        return new Difference(
                kind,
                grade,
                reason,
                claims,
                List.of(List.of(examination.source()), Difference.sourcesOf(affirming)),
                between,
                explainers(examination, affirming, kind));
    }

    /** What the examined source does not say: the member looked for, and not what else the others name beside it. */
    private String missing(Examination examination, List<Member> affirming) {
        Value member = examination.member();
        return file.comparator().shown(member == null ? affirming.getFirst().value() : member);
    }

    /** Who told one and kept it from another may have had the hearer in mind. */
    private static List<Explainer> explainers(Examination examination, List<Member> affirming, Kind kind) {
        return kind == Kind.REVISION && affirming.stream().anyMatch(member -> otherHearer(member, examination))
                ? List.of(Explainer.HEARER)
                : List.of();
    }

    private static boolean otherHearer(Member member, Examination examination) {
        AuthorityId told = member.hearer();
        AuthorityId keptFrom = examination.chain().hops().isEmpty()
                ? null
                : examination.chain().hops().getFirst().hearer();
        return told != null && keptFrom != null && !told.equals(keptFrom);
    }

    /** Whoever is silent at every level is so only where nothing is said of the point at another level either. */
    private Stream<Member> whoMaySayIt(Examination examination) {
        return ofAnyLevel(examination)
                ? file.family().stream()
                        .filter(member ->
                                member.key().question().equals(file.key().question())
                                        && file.gate()
                                                .related(
                                                        file.key().occasion(),
                                                        member.key().occasion())
                                        && Scopes.overlap(member.claim().scope(), examination.scope()))
                : file.members().stream();
    }

    /** A translation or copy speaks for its original: what stands in the one stands in the other. */
    private boolean sameDocument(Member member, Source source) {
        return member.document().equals(Provenance.document(file.book(), source.id()));
    }

    /** Whether the examined source does speak of the point after all; such a row is for lint, not for silence. */
    private boolean saysIt(Member member, Examination examination, Source source) {
        return sameDocument(member, source)
                && sameMode(member, examination)
                && sameTeller(member, examination)
                && (examination.member() == null || affirms(member, examination.member()));
    }

    /** One source may hold the accounts of two tellers; the one's words do not break the other's silence. */
    private static boolean sameTeller(Member member, Examination examination) {
        return examination.chain().teller().isEmpty()
                || member.speaker().isEmpty()
                || member.speaker().equals(examination.chain().teller());
    }

    /** Who was read for what happened is not silent about what was planned, nor about the plan of another. */
    private static boolean sameMode(Member member, Examination examination) {
        return member.claim().mode() == examination.mode()
                && (examination.plan().equals(Plan.UNSET)
                        || Gate.samePlan(member.claim().mode(), member.claim().plan(), examination.plan()));
    }

    private boolean affirmsWhatIsMissing(Member member, Examination examination, Source source) {
        Value missing = examination.member();
        return member.claim().polarity() == Polarity.AFFIRMS
                && !sameDocument(member, source)
                && sameMode(member, examination)
                && comparable(member.layer(), source.layer())
                && Scopes.overlap(member.claim().scope(), examination.scope())
                && (ofAnyLevel(examination) || member.claim().attributedTo().equals(examination.attributedTo()))
                && Populations.isAmong(member.claim().population(), examination.population())
                && (missing == null || affirms(member, missing));
    }

    /** Who says nothing of a point says neither that it is so nor that somebody said so, unless the examination names whose words. */
    static boolean ofAnyLevel(Examination examination) {
        return examination.attributedTo().isEmpty();
    }

    /** A record may be held to what somebody remembered later: both are witnesses. A scholar is not silent about a record. */
    private static boolean comparable(Layer one, Layer other) {
        return one == other || (WITNESSES.contains(one) && WITNESSES.contains(other));
    }

    private boolean affirms(Member member, Value missing) {
        return member.claim().polarity() == Polarity.AFFIRMS && Clashes.affirmsAll(file, member.value(), missing);
    }

    private Rung rung(Examination examination, Source source) {
        boolean partial = examination.extent() == Extent.EXCERPT || examination.extent() == Extent.LACUNOSE;
        if (partial || olderThanTheOccasion(examination, source)) {
            return Rung.S1;
        }
        if (!examination.present()) {
            return Rung.S2;
        }
        String ground = examination.ground();
        return ground == null || ground.isBlank() ? Rung.S3 : Rung.S4;
    }

    private List<String> marks(Examination examination, Source source) {
        List<String> marks = new ArrayList<>();
        if (source.access().citedOnly()) {
            marks.add("cited");
        }
        if (examination.extent() != Extent.WHOLE && examination.extent() != Extent.RELEVANT) {
            marks.add(examination.extent().label());
        }
        if (examination.basis() == SilenceBasis.INFERRED) {
            marks.add("inferred");
        }
        if (recorded(examination, source) == null) {
            marks.add("record-undated");
        } else if (olderThanTheOccasion(examination, source)) {
            marks.add("record-older");
        } else if (perhapsOlder(examination, source)) {
            marks.add("record-perhaps-older");
        }
        return marks;
    }

    private boolean olderThanTheOccasion(Examination examination, Source source) {
        Long written = days(recorded(examination, source)).map(DaySpan::last).orElse(null);
        Long over = occasion().map(Silences::earliestEnd).orElse(null);
        return written != null && over != null && written < over;
    }

    /** Where the days of record or end are not known well enough to say: marked, not downgraded, as an unknown date is. */
    private boolean perhapsOlder(Examination examination, Source source) {
        DateValue record = recorded(examination, source);
        Optional<DateValue> lasted = occasion();
        if (record == null || lasted.isEmpty()) {
            return false;
        }
        // What begins at an unknown day may have begun before everything, and what has no known end may end after it.
        Long written = DaySpan.hull(record.spans()).first();
        Long over = DaySpan.hull(lasted.get().spans()).last();
        return written == null || over == null || written < over;
    }

    private Optional<DateValue> occasion() {
        return file.book().occasion(file.key().occasion()).map(Occasion::date);
    }

    private static @Nullable DateValue recorded(Examination examination, Source source) {
        DateValue told = examination.told();
        return told == null ? source.date() : told;
    }

    /** From the first day that a date can be to the last. */
    private static Optional<DaySpan> days(@Nullable DateValue date) {
        return Optional.ofNullable(date).map(known -> DaySpan.hull(known.spans()));
    }

    /** The first day on which it can have been over: a record is older only when it certainly is. */
    private static @Nullable Long earliestEnd(DateValue date) {
        return date.shape() == DateShape.ONE
                ? DaySpan.hull(date.spans()).first()
                : date.spans().getLast().first();
    }
}
