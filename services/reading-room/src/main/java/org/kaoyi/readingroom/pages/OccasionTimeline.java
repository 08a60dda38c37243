package org.kaoyi.readingroom.pages;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.kaoyi.claims.value.DateValue;
import org.kaoyi.claims.value.ValueType;
import org.kaoyi.projections.Reports;
import org.kaoyi.projections.catalogue.ClaimEntry;
import org.kaoyi.projections.catalogue.ClaimQuery;
import org.kaoyi.projections.catalogue.OccasionView;
import org.kaoyi.projections.view.Days;

/**
 * An occasion with what its sources say of dates, each drawn and said.
 *
 * @param lines in the order of time
 */
public record OccasionTimeline(TimelinePicture picture, List<Line> lines) {
    /** Each is a line of the picture; whoever has more reads the synopsis. */
    private static final int CLAIMS_MAX = 500;

    /**
     * A claim that answers with a date.
     *
     * @param date EDTF, as it was understood
     */
    public record Line(String claim, String siglum, String question, String date, boolean denies) {}

    private record Dated(Line line, DateValue date) {}

    /** Empty where no standing claim answers with a date that can be drawn. */
    static Optional<OccasionTimeline> of(Reports reports, OccasionView occasion) {
        List<Dated> dated =
                reports.claims().list(new ClaimQuery(occasion.id(), null, null, true, 0, CLAIMS_MAX)).stream()
                        .flatMap(entry -> dated(entry).stream())
                        .sorted(Comparator.comparing(
                                it -> Days.order(it.date()), Comparator.nullsLast(Comparator.naturalOrder())))
                        .toList();
        if (dated.isEmpty()) {
            return Optional.empty();
        }
        List<TimelinePicture.Dated> drawn = new ArrayList<>();
        Dates.read(occasion.date())
                .ifPresent(date -> drawn.add(new TimelinePicture.Dated(occasion.title(), date, false)));
        dated.forEach(it -> drawn.add(
                new TimelinePicture.Dated(it.line().siglum() + " · " + it.line().question(), it.date(), true)));
        return Optional.of(new OccasionTimeline(
                TimelinePicture.of(drawn), dated.stream().map(Dated::line).toList()));
    }

    private static Optional<Dated> dated(ClaimEntry entry) {
        return ValueType.DATE.label().equals(entry.claim().valueType())
                ? Dates.read(entry.claim().value()).map(date -> new Dated(line(entry), date))
                : Optional.empty();
    }

    private static Line line(ClaimEntry entry) {
        return new Line(
                entry.claim().id(),
                entry.claim().source(),
                entry.questionText(),
                String.valueOf(entry.claim().value()),
                entry.claim().polarity().equals("denies"));
    }
}
