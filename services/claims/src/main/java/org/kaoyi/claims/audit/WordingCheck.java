package org.kaoyi.claims.audit;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.kaoyi.claims.account.Mode;
import org.kaoyi.claims.account.Polarity;
import org.kaoyi.claims.authority.Authority;
import org.kaoyi.claims.authority.AuthorityId;
import org.kaoyi.claims.authority.AuthorityKind;
import org.kaoyi.claims.comparison.Relation;
import org.kaoyi.claims.comparison.ValueComparator;
import org.kaoyi.claims.text.SupportGrading.Wording;
import org.kaoyi.claims.value.Bound;
import org.kaoyi.claims.value.DateValue;
import org.kaoyi.claims.value.DaySpan;
import org.kaoyi.claims.value.Policy;
import org.kaoyi.claims.value.QuantityValue;
import org.kaoyi.claims.value.SetValue;
import org.kaoyi.claims.value.TermValue;
import org.kaoyi.claims.value.Value;

/**
 * Whether a sentence says otherwise or more than the claims that support it, or is carried by them in part ({@code domain.md} §5). Told
 * from figures, dates, terms and modes alone; what a reader must judge is left to the reader.
 */
final class WordingCheck {
    /** Also away from the figure: "271 bridges at least". */
    private static final Pattern HEDGED = Pattern.compile(
            "\\b(?:at least|at most|or more|about|around|some|nearly|almost|over|more than|approximately|roughly|as"
                    + " many as)\\b|至少|最少|約|约|左右|以上|超過|超过|多達|多达|近|不到|около|более|не менее|почти|примерно|свыше|약|이상|적어도",
            Pattern.CASE_INSENSITIVE);

    private final ClaimIndex index;
    private final ValueComparator comparator;

    WordingCheck(ClaimIndex index) {
        this.index = index;
        this.comparator = new ValueComparator(Policy.STANDARD, index.book());
    }

    /** What a check showed, with what it rests on. */
    record Checked(Wording wording, List<Because> arithmetic) {
        Checked {
            arithmetic = List.copyOf(arithmetic);
        }
    }

    Checked of(Mentions sentence, Collection<String> supporting) {
        List<IndexedClaim> claims = new ArrayList<>();
        for (String id : supporting) {
            IndexedClaim claim = index.claim(id);
            if (claim != null) {
                claims.add(claim);
            }
        }
        List<Because> otherwise = new ArrayList<>();
        List<Because> more = new ArrayList<>();
        List<Because> bare = new ArrayList<>();
        if (!claims.isEmpty()) {
            figures(sentence, claims, otherwise, more, bare);
            dates(sentence, claims, otherwise, bare);
            terms(sentence, claims, more);
            modes(sentence, claims, more);
        }
        if (!otherwise.isEmpty()) {
            return new Checked(Wording.SAYS_OTHERWISE, otherwise);
        }
        if (!more.isEmpty()) {
            return new Checked(Wording.SAYS_MORE, more);
        }
        return bare.isEmpty() ? new Checked(Wording.FITS, List.of()) : new Checked(Wording.PARTLY_CARRIED, bare);
    }

    private void figures(
            Mentions sentence,
            List<IndexedClaim> claims,
            List<Because> otherwise,
            List<Because> more,
            List<Because> bare) {
        for (Said.Figure said : sentence.figures()) {
            List<IndexedClaim> fitting = claims.stream()
                    .filter(claim -> relation(said.value(), claim.value()) != Relation.INCOMPATIBLE)
                    .filter(claim -> relation(said.value(), claim.value()) != Relation.INCOMPARABLE)
                    .filter(claim -> Figures.near(said.value(), (QuantityValue) claim.value()))
                    .toList();
            List<IndexedClaim> clashing = claims.stream()
                    .filter(claim -> relation(said.value(), claim.value()) == Relation.INCOMPATIBLE)
                    .toList();
            if (fitting.isEmpty() && sentence.figures().size() == 1 && !clashing.isEmpty()) {
                otherwise.add(Because.figureOtherwise(
                        said.wording(),
                        clashing.getFirst().value().display(),
                        clashing.getFirst().id()));
            } else if (fitting.isEmpty()) {
                bare.add(Because.figureInNone(said.wording()));
            } else if (!HEDGED.matcher(sentence.text()).find()
                    && fitting.stream().allMatch(claim -> saysMore(said.value(), (QuantityValue) claim.value()))) {
                more.add(Because.figureMore(
                        said.wording(),
                        fitting.getFirst().value().display(),
                        fitting.getFirst().id()));
            }
        }
    }

    /** A bound or hedge of the claim is lost; that a figure is written out says no more. */
    private static boolean saysMore(QuantityValue said, QuantityValue claim) {
        return said.bound() == Bound.EXACT
                && said.point() != null
                && (claim.bound() != Bound.EXACT || claim.point() == null);
    }

    private Relation relation(QuantityValue said, Value value) {
        return value instanceof QuantityValue it
                ? comparator.compare(said, Figures.uncounted(it)).relation()
                : Relation.INCOMPARABLE;
    }

    private void dates(Mentions sentence, List<IndexedClaim> claims, List<Because> otherwise, List<Because> bare) {
        for (Said.Date said : sentence.dates()) {
            List<IndexedClaim> dated = claims.stream()
                    .filter(claim -> claim.value() instanceof DateValue)
                    .toList();
            boolean fits = dated.stream()
                    .anyMatch(claim ->
                            comparator.compare(said.value(), claim.value()).relation() != Relation.INCOMPATIBLE);
            if (fits || claims.stream().anyMatch(claim -> isOfClaim(said.value(), claim))) {
                continue;
            }
            if (!dated.isEmpty() && sentence.dates().size() == 1) {
                otherwise.add(Because.dateOtherwise(
                        said.wording(),
                        dated.getFirst().value().display(),
                        dated.getFirst().id()));
            } else {
                bare.add(Because.dateInNone(said.wording()));
            }
        }
    }

    /** The date of the occasion, of the telling, of the source, of the plan or of the scope. */
    private boolean isOfClaim(DateValue said, IndexedClaim claim) {
        List<DateValue> dates = new ArrayList<>();
        add(dates, claim.occasion().occasion.date());
        add(dates, claim.told());
        add(dates, claim.scope().time());
        index.book()
                .source(new org.kaoyi.claims.archive.Siglum(claim.source()))
                .ifPresent(source -> add(dates, source.date()));
        index.book()
                .wholes(claim.occasion().occasion.id())
                .forEach(whole -> index.book().occasion(whole).ifPresent(it -> add(dates, it.date())));
        return dates.stream().anyMatch(date -> DaySpan.hull(date.spans()).overlaps(DaySpan.hull(said.spans())));
    }

    private static void add(List<DateValue> dates, @org.jspecify.annotations.Nullable DateValue date) {
        if (date != null) {
            dates.add(date);
        }
    }

    /** The sentence has a term of the vocabulary that entails the claim's and is not entailed by it. */
    private void terms(Mentions sentence, List<IndexedClaim> claims, List<Because> more) {
        Set<AuthorityId> once = new HashSet<>();
        for (Said.Name said : sentence.names()) {
            if (said.kind() != AuthorityKind.TERM || !once.add(said.id())) {
                continue;
            }
            List<AuthorityId> own = claims.stream()
                    .flatMap(claim -> termsOf(claim.value()).stream())
                    .filter(term -> sameScheme(term, said.id()))
                    .toList();
            boolean carried = own.stream().anyMatch(term -> index.book().entails(AuthorityKind.TERM, term, said.id()));
            boolean stronger = own.stream().anyMatch(term -> index.book().entails(AuthorityKind.TERM, said.id(), term));
            if (!carried && stronger) {
                more.add(Because.termMore(
                        said.wording(),
                        own.stream()
                                .map(term -> index.book().name(AuthorityKind.TERM, term))
                                .distinct()
                                .collect(Collectors.joining(", "))));
            }
        }
    }

    private static List<AuthorityId> termsOf(Value value) {
        return switch (value) {
            case TermValue it -> List.of(it.term());
            case SetValue it ->
                it.members().stream()
                        .flatMap(member -> termsOf(member).stream())
                        .toList();
            default -> List.of();
        };
    }

    private boolean sameScheme(AuthorityId one, AuthorityId other) {
        return scheme(one).equals(scheme(other));
    }

    private String scheme(AuthorityId term) {
        return index.book()
                .authority(AuthorityKind.TERM, term)
                .map(Authority::scheme)
                .orElse("");
    }

    /** What was planned, proposed or promised is told as if it had come about. */
    private static void modes(Mentions sentence, List<IndexedClaim> claims, List<Because> more) {
        boolean ahead =
                claims.stream().allMatch(claim -> claim.mode().looksAhead() && claim.polarity() == Polarity.AFFIRMS);
        if (ahead && !ModeLikeness.looksAhead(sentence.text())) {
            Mode mode = claims.getFirst().mode();
            more.add(Because.modeMore(mode.label(), claims.getFirst().id()));
        }
    }
}
