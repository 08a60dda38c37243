package org.kaoyi.claims.cases;

import java.math.BigDecimal;
import java.math.MathContext;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.kaoyi.claims.account.Occasion;
import org.kaoyi.claims.account.TellingChain;
import org.kaoyi.claims.archive.AccessForm;
import org.kaoyi.claims.value.DateShape;
import org.kaoyi.claims.value.DateValue;
import org.kaoyi.claims.value.DaySpan;
import org.kaoyi.claims.value.QuantityValue;
import org.kaoyi.claims.value.Value;

/** What may explain a difference between two claims. An explainer marks a case and never resolves it. */
final class Explainers {
    /** Days between the Julian and the Gregorian calendar, 1900–2100. */
    private static final long JULIAN_LAG_20TH_CENTURY = 13;

    private static final BigDecimal NEAR = new BigDecimal("0.02");

    private Explainers() {}

    static List<Explainer> of(CaseFile file, Member one, Member other) {
        Set<Explainer> found = EnumSet.noneOf(Explainer.class);
        if (!one.key().occasion().equals(other.key().occasion())) {
            found.add(Explainer.OTHER_TALK);
        }
        if (one.tellerKnown() && one.teller().equals(other.teller()) && otherHearer(one, other)) {
            found.add(Explainer.HEARER);
        }
        if (translated(one) || translated(other)) {
            found.add(Explainer.TRANSLATION);
        }
        if (uncertain(one) || uncertain(other)) {
            found.add(Explainer.UNCERTAIN);
        }
        if (incomplete(file, one) || incomplete(file, other)) {
            found.add(Explainer.INCOMPLETE_RECORD);
        }
        ofValues(file, one, other, found);
        return List.copyOf(found);
    }

    private static void ofValues(CaseFile file, Member one, Member other, Set<Explainer> found) {
        Value first = one.value();
        Value second = other.value();
        if (first instanceof QuantityValue a && second instanceof QuantityValue b) {
            ofFigures(a, b, found);
        }
        Optional<LocalDate> day = singleDay(first);
        Optional<LocalDate> otherDay = singleDay(second);
        if (day.isPresent() && otherDay.isPresent()) {
            ofDays(file, day.get(), otherDay.get(), found);
            if (first.equals(one.source().date())
                    || second.equals(other.source().date())) {
                found.add(Explainer.RECORD_DATE);
            }
        }
    }

    private static void ofDays(CaseFile file, LocalDate one, LocalDate other, Set<Explainer> found) {
        long apart = Math.abs(one.toEpochDay() - other.toEpochDay());
        if (apart == JULIAN_LAG_20TH_CENTURY) {
            found.add(Explainer.CALENDAR_13);
        }
        if (apart == 1) {
            found.add(isLetter(file) ? Explainer.DATED_DELIVERED : Explainer.DAY_ZONE);
        }
        if (one.getDayOfMonth() == other.getDayOfMonth() && one.getMonth() != other.getMonth()) {
            found.add(Explainer.OTHER_MONTH);
        }
    }

    /** A letter is dated on one day and handed over on the next; no time zone is needed to explain that. */
    private static boolean isLetter(CaseFile file) {
        return file.book()
                .occasion(file.key().occasion())
                .map(Occasion::kind)
                .filter(kind -> kind.toLowerCase(Locale.ROOT).contains("letter"))
                .isPresent();
    }

    private static void ofFigures(QuantityValue one, QuantityValue other, Set<Explainer> found) {
        BigDecimal first = one.point();
        BigDecimal second = other.point();
        if (first == null || second == null || !one.unit().equals(other.unit())) {
            return;
        }
        BigDecimal small = first.abs().min(second.abs());
        BigDecimal large = first.abs().max(second.abs());
        if (small.signum() == 0) {
            return;
        }
        BigDecimal ratio = large.divide(small, MathContext.DECIMAL64);
        addIfNear(ratio, 2, Explainer.FACTOR_2, found);
        addIfNear(ratio, 10, Explainer.FACTOR_10, found);
        addIfNear(ratio, 10_000, Explainer.FACTOR_10000, found);
    }

    private static void addIfNear(BigDecimal ratio, int factor, Explainer explainer, Set<Explainer> found) {
        BigDecimal expected = BigDecimal.valueOf(factor);
        if (ratio.subtract(expected).abs().compareTo(expected.multiply(NEAR)) <= 0) {
            found.add(explainer);
        }
    }

    private static Optional<LocalDate> singleDay(Value value) {
        if (value instanceof DateValue date && date.shape() == DateShape.ONE) {
            DaySpan span = DaySpan.hull(date.spans());
            if (span.first() != null && span.first().equals(span.last())) {
                return Optional.of(LocalDate.ofEpochDay(span.first()));
            }
        }
        return Optional.empty();
    }

    private static boolean otherHearer(Member one, Member other) {
        TellingChain.Hop first = one.claim().chain().hops().getFirst();
        TellingChain.Hop second = other.claim().chain().hops().getFirst();
        return first.hearer() == null || !first.hearer().equals(second.hearer());
    }

    private static boolean translated(Member member) {
        return member.source().access().form() == AccessForm.TRANSLATION
                || member.claim().quotation().translator() != null;
    }

    private static boolean uncertain(Member member) {
        String certainty = member.claim().certainty();
        return certainty != null && !certainty.equalsIgnoreCase("certain");
    }

    /** Whether somebody found the record lacunose or had only an excerpt of it. */
    private static boolean incomplete(CaseFile file, Member member) {
        return file.examinations().stream()
                .filter(it -> it.source().equals(member.claim().source()))
                .anyMatch(it -> switch (it.extent()) {
                    case EXCERPT, LACUNOSE -> true;
                    case WHOLE, RELEVANT -> false;
                });
    }
}
