package org.kaoyi.claims.audit;

import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.kaoyi.claims.audit.Suggestion.Reason;
import org.kaoyi.claims.authority.AuthorityId;
import org.kaoyi.claims.authority.AuthorityKind;
import org.kaoyi.claims.value.DaySpan;

/** What speaks for every claim about an occasion: its date, title, persons and place. */
final class OccasionLikeness {
    private static final double TITLE = 2.5;
    private static final double TITLE_LEAST = 1.0;
    private static final double PERSONS = 0.8;
    private static final double PLACE = 0.5;

    /** What the sentences before are about this one may be about too. */
    private static final double BEFORE = 0.5;

    private final ClaimIndex index;
    private final Mentions sentence;
    private final SaidDates dates;
    private final Set<String> agents;
    private final IdentityHashMap<OccasionShelf, List<Reason>> found = new IdentityHashMap<>();
    private final IdentityHashMap<OccasionShelf, Double> points = new IdentityHashMap<>();
    private final IdentityHashMap<OccasionShelf, Double> owned = new IdentityHashMap<>();
    private final @Nullable OccasionLikeness before;

    /** How near a date said is to that of an occasion. */
    private enum Near {
        DAY("occasion-day", 2.5),
        MONTH("occasion-month", 1.0),
        YEAR("occasion-year", 0.3);

        private final String code;
        private final double points;

        Near(String code, double points) {
            this.code = code;
            this.points = points;
        }

        String code() {
            return code;
        }

        double points() {
            return points;
        }
    }

    OccasionLikeness(ClaimIndex index, Mentions sentence, SaidDates dates) {
        this.index = index;
        this.sentence = sentence;
        this.dates = dates;
        this.agents = sentence.names().stream()
                .filter(name -> name.kind() == AuthorityKind.AGENT)
                .map(name -> name.id().value())
                .collect(Collectors.toSet());
        Mentions earlier = sentence.before();
        this.before = earlier == null ? null : new OccasionLikeness(index, earlier, SaidDates.of(earlier));
    }

    List<Reason> of(OccasionShelf shelf) {
        return found.computeIfAbsent(shelf, this::reasons);
    }

    /** Their points together, without the reasons: asked for many more occasions than are shown. */
    double points(OccasionShelf shelf) {
        return points.computeIfAbsent(shelf, this::sum);
    }

    private double sum(OccasionShelf shelf) {
        double own = own(shelf);
        return own + before(shelf, own);
    }

    /** What the sentences before add; nothing where this one names another day. */
    private double before(OccasionShelf shelf, double own) {
        if (before == null || dates.excludes(shelf.span())) {
            return 0;
        }
        return BEFORE * Math.max(0, before.own(shelf) - own);
    }

    private double own(OccasionShelf shelf) {
        return owned.computeIfAbsent(shelf, this::ownSum);
    }

    private double ownSum(OccasionShelf shelf) {
        SaidDates.Spanned said = nearest(shelf);
        return (said == null ? 0 : kind(said, shelf).points())
                + shelf.weighed(index).share(sentence, TITLE, TITLE_LEAST)
                + personsPoints(shelf.persons(index))
                + (isAtPlace(shelf) ? PLACE : 0);
    }

    private List<Reason> reasons(OccasionShelf shelf) {
        List<Reason> reasons = new ArrayList<>();
        SaidDates.Spanned said = nearest(shelf);
        if (said != null) {
            reasons.add(new Reason(
                    kind(said, shelf).code(), said.wording(), kind(said, shelf).points()));
        }
        Reason title = shelf.weighed(index).shared(sentence, "occasion-title", TITLE, TITLE_LEAST);
        if (title != null) {
            reasons.add(title);
        }
        double persons = personsPoints(shelf.persons(index));
        if (persons > 0) {
            reasons.add(new Reason("occasion-persons", "", persons));
        }
        AuthorityId place = shelf.occasion.place();
        if (place != null && isAtPlace(shelf)) {
            reasons.add(new Reason("occasion-place", index.book().name(AuthorityKind.PLACE, place), PLACE));
        }
        double earlier = before(shelf, own(shelf));
        if (earlier > 0) {
            reasons.add(new Reason("occasion-before", "", earlier));
        }
        return reasons;
    }

    private boolean isAtPlace(OccasionShelf shelf) {
        AuthorityId place = shelf.occasion.place();
        return place != null && sentence.names(AuthorityKind.PLACE, place);
    }

    /** Of the dates said the one that tells most of the occasion's, the first of such. */
    private SaidDates.@Nullable Spanned nearest(OccasionShelf shelf) {
        DaySpan own = shelf.span();
        SaidDates.Spanned nearest = null;
        if (own != null) {
            for (SaidDates.Spanned said : dates.all()) {
                if (said.span().overlaps(own)
                        && (nearest == null
                                || kind(said, shelf).points()
                                        > kind(nearest, shelf).points())) {
                    nearest = said;
                }
            }
        }
        return nearest;
    }

    /** A day, month or year, by the longer of what is said and the occasion. */
    private static Near kind(SaidDates.Spanned said, OccasionShelf shelf) {
        DaySpan own = shelf.span();
        long days = Math.max(SaidDates.days(said.span()), own == null ? 0 : SaidDates.days(own));
        return days <= SaidDates.DAYS_OF_DAY ? Near.DAY : days <= SaidDates.DAYS_OF_MONTHS ? Near.MONTH : Near.YEAR;
    }

    /** The persons named, as a share of those who took part. */
    private double personsPoints(Weighed participants) {
        double named = 0;
        for (int i = 0; i < participants.forms().length; i++) {
            named += agents.contains(participants.forms()[i][0]) ? participants.weightOf(i) : 0;
        }
        return named > 0 ? PERSONS * named / participants.all() : 0;
    }
}
