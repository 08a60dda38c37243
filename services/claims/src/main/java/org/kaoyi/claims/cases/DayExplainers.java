package org.kaoyi.claims.cases;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.kaoyi.claims.account.Occasion;
import org.kaoyi.claims.value.DateShape;
import org.kaoyi.claims.value.DateValue;
import org.kaoyi.claims.value.DaySpan;
import org.kaoyi.claims.value.Value;
import org.kaoyi.claims.value.wording.Wording;

/** What may explain that two dates differ. */
final class DayExplainers {
    /** Longest way of a dated paper to its reader that its date still explains: a diplomatic bag. */
    private static final int DELIVERY_DAYS = 7;

    /** What is dated by one hand and received by another, as kinds of occasions name it. */
    private static final List<String> DELIVERED = List.of(
            "letter",
            "letters",
            "telegram",
            "telegrams",
            "message",
            "messages",
            "note",
            "notes",
            "信",
            "電",
            "电",
            "письмо",
            "телеграмма",
            "서한",
            "전보");

    private DayExplainers() {}

    static void of(CaseFile file, List<Member> ones, List<Member> others, Set<Explainer> found) {
        Member one = ones.getFirst();
        Member other = others.getFirst();
        DateValue first = (DateValue) one.value();
        DateValue second = (DateValue) other.value();
        Explainers.addIf(oneWithinTheOther(first, second), Explainer.PART_FOR_WHOLE, found);
        Optional<LocalDate> day = singleDay(first);
        Optional<LocalDate> otherDay = singleDay(second);
        if (day.isEmpty() || otherDay.isEmpty()) {
            return;
        }
        ofDays(file, day.get(), otherDay.get(), found);
        boolean recordDate = Stream.concat(ones.stream(), others.stream()).anyMatch(DayExplainers::bearsItsOwnDate);
        Explainers.addIf(recordDate, Explainer.RECORD_DATE, found);
        boolean oneIsEarlier = day.get().isBefore(otherDay.get());
        Explainers.addIf(
                DeclaredParts.dayOfAPart(file, oneIsEarlier ? one : other, oneIsEarlier ? other : one),
                Explainer.ADVANCE_PARTY,
                found);
    }

    private static void ofDays(CaseFile file, LocalDate one, LocalDate other, Set<Explainer> found) {
        long apart = Math.abs(one.toEpochDay() - other.toEpochDay());
        LocalDate later = one.isAfter(other) ? one : other;
        Explainers.addIf(apart == julianLag(later), Explainer.CALENDAR_13, found);
        boolean delivered = isDelivered(file);
        Explainers.addIf(delivered && apart <= DELIVERY_DAYS, Explainer.DATED_DELIVERED, found);
        Explainers.addIf(!delivered && apart == 1, Explainer.DAY_ZONE, found);
        boolean otherMonth = one.getYear() == other.getYear()
                && one.getDayOfMonth() == other.getDayOfMonth()
                && one.getMonth() != other.getMonth();
        Explainers.addIf(otherMonth, Explainer.OTHER_MONTH, found);
    }

    /** Days by which the Julian calendar is behind the Gregorian: 13 from March 1900 to February 2100, fewer before. */
    private static long julianLag(LocalDate gregorian) {
        int year = gregorian.getMonthValue() > 2 ? gregorian.getYear() : gregorian.getYear() - 1;
        return Math.floorDiv(year, 100) - Math.floorDiv(year, 400) - 2L;
    }

    /** A letter is dated on one day and handed over on the next; no time zone is needed to explain that. */
    private static boolean isDelivered(CaseFile file) {
        return file.book()
                .occasion(file.key().occasion())
                .map(Occasion::kind)
                .map(kind -> kind.toLowerCase(Locale.ROOT))
                .filter(kind -> DELIVERED.stream().anyMatch(word -> hasWord(kind, word)))
                .isPresent();
    }

    /** As a word of its own: a keynote is no note. */
    private static boolean hasWord(String text, String word) {
        for (int at = text.indexOf(word); at >= 0; at = text.indexOf(word, at + 1)) {
            if (Wording.wordEnds(text, at) && Wording.wordEnds(text, at + word.length())) {
                return true;
            }
        }
        return false;
    }

    private static boolean bearsItsOwnDate(Member member) {
        DateValue written = member.source().date();
        return written != null && written.spans().equals(((DateValue) member.value()).spans());
    }

    /** A stage told as if it were the whole: an extent that lies within the other. */
    private static boolean oneWithinTheOther(DateValue one, DateValue other) {
        if (one.shape() != DateShape.EXTENT || other.shape() != DateShape.EXTENT) {
            return false;
        }
        DaySpan first = DaySpan.hull(one.spans());
        DaySpan second = DaySpan.hull(other.spans());
        return !first.equals(second) && (first.contains(second) || second.contains(first));
    }

    static Optional<LocalDate> singleDay(@Nullable Value value) {
        if (value instanceof DateValue date && date.shape() == DateShape.ONE) {
            DaySpan span = DaySpan.hull(date.spans());
            if (span.first() != null && span.first().equals(span.last())) {
                return Optional.of(LocalDate.ofEpochDay(span.first()));
            }
        }
        return Optional.empty();
    }
}
