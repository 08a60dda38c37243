package org.kaoyi.claims.audit;

import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.kaoyi.claims.audit.Suggestion.Reason;
import org.kaoyi.claims.authority.AuthorityId;
import org.kaoyi.claims.authority.AuthorityKind;
import org.kaoyi.claims.value.DaySpan;

/** What speaks for every claim about an occasion: its date, title, persons and place. */
final class OccasionLikeness {
    private static final double DAY = 2.5;
    private static final double MONTH = 1.0;
    private static final double YEAR = 0.3;
    private static final double TITLE = 2.5;
    private static final double PERSONS = 0.8;
    private static final double PLACE = 0.5;

    private final ClaimIndex index;
    private final Mentions sentence;
    private final SaidDates dates;
    private final Set<String> agents;
    private final Map<OccasionShelf, List<Reason>> found = new IdentityHashMap<>();

    OccasionLikeness(ClaimIndex index, Mentions sentence, SaidDates dates) {
        this.index = index;
        this.sentence = sentence;
        this.dates = dates;
        this.agents = sentence.names().stream()
                .filter(name -> name.kind() == AuthorityKind.AGENT)
                .map(name -> name.id().value())
                .collect(Collectors.toSet());
    }

    List<Reason> of(OccasionShelf shelf) {
        return found.computeIfAbsent(shelf, this::reasons);
    }

    private List<Reason> reasons(OccasionShelf shelf) {
        List<Reason> reasons = new ArrayList<>();
        add(reasons, date(shelf));
        add(reasons, shelf.weighed(index).shared(sentence, "occasion-title", TITLE, 1.0));
        add(reasons, persons(shelf.persons(index)));
        AuthorityId place = shelf.occasion.place();
        if (place != null && sentence.names(AuthorityKind.PLACE, place)) {
            reasons.add(new Reason("occasion-place", index.book().name(AuthorityKind.PLACE, place), PLACE));
        }
        return reasons;
    }

    private static void add(List<Reason> reasons, @Nullable Reason reason) {
        if (reason != null) {
            reasons.add(reason);
        }
    }

    /** The nearest of the dates said. */
    private @Nullable Reason date(OccasionShelf shelf) {
        DaySpan own = shelf.span();
        if (own == null) {
            return null;
        }
        Reason nearest = null;
        for (SaidDates.Spanned said : dates.all()) {
            if (said.span().overlaps(own)) {
                Reason reason = date(said, Math.max(SaidDates.days(said.span()), SaidDates.days(own)));
                nearest = nearest == null || reason.points() > nearest.points() ? reason : nearest;
            }
        }
        return nearest;
    }

    private static Reason date(SaidDates.Spanned said, long days) {
        if (days <= SaidDates.DAYS_OF_DAY) {
            return new Reason("occasion-day", said.wording(), DAY);
        }
        return days <= SaidDates.DAYS_OF_MONTHS
                ? new Reason("occasion-month", said.wording(), MONTH)
                : new Reason("occasion-year", said.wording(), YEAR);
    }

    /** The persons named, as a share of those who took part. */
    private @Nullable Reason persons(Weighed participants) {
        double named = 0;
        for (int i = 0; i < participants.weights().length; i++) {
            named += agents.contains(participants.words().get(i)) ? participants.weights()[i] : 0;
        }
        return named > 0 ? new Reason("occasion-persons", "", PERSONS * named / participants.all()) : null;
    }
}
