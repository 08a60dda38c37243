package org.kaoyi.claims.inquiry;

import java.time.LocalDate;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.kaoyi.claims.archive.Layer;
import org.kaoyi.claims.archive.Siglum;
import org.kaoyi.claims.archive.Source;
import org.kaoyi.claims.cases.Dossier;
import org.kaoyi.claims.reference.ReferenceBook;
import org.kaoyi.claims.value.Chronology;
import org.kaoyi.claims.value.DateShape;
import org.kaoyi.claims.value.DateValue;
import org.kaoyi.claims.value.DaySpan;
import org.kaoyi.claims.value.Policy;
import org.kaoyi.claims.value.ReadResult;
import org.kaoyi.claims.value.ValueContext;
import org.kaoyi.claims.value.ValueType;
import org.kaoyi.claims.value.reading.ValueReader;

/**
 * What could be known in a year, by the dates at which sources became accessible and were closed again. A source that is only cited
 * could be known once the work that cites it could; a work of scholarship or narration from its own date.
 *
 * @param dossier with the claims and examinations of accessible sources alone
 * @param undated sources of the family whose access is undated: left out, and named so that nobody takes them for unknown
 */
public record Knowable(Dossier dossier, Set<Siglum> undated) {
    private static final ValueReader READER = new ValueReader(Policy.STANDARD);

    public Knowable {
        undated = Set.copyOf(undated);
    }

    /**
     * @param year astronomical
     */
    public static Knowable in(Dossier dossier, int year) {
        Set<Siglum> told = new TreeSet<>();
        dossier.claims().forEach(claim -> told.add(claim.source()));
        dossier.examinations().forEach(examination -> told.add(examination.source()));
        Set<Siglum> all = new HashSet<>(told);
        dossier.retracted().forEach(claim -> all.add(claim.source()));
        dossier.retractedExaminations().forEach(examination -> all.add(examination.source()));
        Hidden hidden = hidden(dossier.book(), all, year);
        Set<Siglum> undated = new HashSet<>(hidden.undated());
        undated.retainAll(told); // what a source has taken back is missed by nobody
        return new Knowable(Loss.ofSources(hidden.sources()).without(dossier), undated);
    }

    /**
     * Sources that could not be read in a year.
     *
     * @param sources all of them
     * @param undated those among them of which nobody has said when they could be read
     */
    public record Hidden(Set<Siglum> sources, Set<Siglum> undated) {
        public Hidden {
            sources = Set.copyOf(sources);
            undated = Set.copyOf(undated);
        }
    }

    /**
     * Which of some sources could not be read in a year.
     *
     * @param year astronomical
     */
    public static Hidden hidden(ReferenceBook book, Collection<Siglum> sources, int year) {
        Set<Siglum> hidden = new HashSet<>();
        Set<Siglum> undated = new HashSet<>();
        for (Siglum siglum : sources) {
            Source source = book.source(siglum).orElseThrow();
            OptionalInt since = accessibleSince(book, source, new HashSet<>());
            if (since.isEmpty()) {
                undated.add(siglum);
            }
            if (since.isEmpty() || since.getAsInt() > year || isClosed(source, year)) {
                hidden.add(siglum);
            }
        }
        return new Hidden(hidden, undated);
    }

    /** The first year in which it certainly could be read. */
    private static OptionalInt accessibleSince(ReferenceBook book, Source source, Set<Siglum> seen) {
        Optional<DateValue> access = date(source.access().seen());
        if (access.isPresent()) {
            return year(began(access.get()));
        }
        if (source.layer() == Layer.SCHOLARSHIP || source.layer() == Layer.NARRATION) {
            return source.date() == null
                    ? OptionalInt.empty()
                    : year(source.date().spans());
        }
        Siglum citedIn = source.access().citedIn();
        if (citedIn == null || !seen.add(source.id())) {
            return OptionalInt.empty();
        }
        return book.source(citedIn)
                .map(citing -> accessibleSince(book, citing, seen))
                .orElse(OptionalInt.empty());
    }

    /** A file that is closed in the course of a year could still be read in it. */
    private static boolean isClosed(Source source, int year) {
        Optional<DateValue> closed = date(source.access().closed());
        OptionalInt last = closed.map(date -> year(began(date))).orElse(OptionalInt.empty());
        return last.isPresent() && last.getAsInt() < year;
    }

    /** What is given as an extent happened at its start. */
    private static List<DaySpan> began(DateValue date) {
        return date.shape() == DateShape.EXTENT ? date.spans().subList(0, 1) : date.spans();
    }

    /** The year of the last day that the spans allow. */
    private static OptionalInt year(List<DaySpan> spans) {
        Long last = DaySpan.hull(spans).last();
        return last == null
                ? OptionalInt.empty()
                : OptionalInt.of(LocalDate.ofEpochDay(last).getYear());
    }

    private static Optional<DateValue> date(@Nullable String given) {
        if (given == null) {
            return Optional.empty();
        }
        ReadResult result = READER.read(
                given,
                new ValueContext(
                        ValueType.DATE, null, null, null, null, null, false, Chronology.NO, new ReferenceBook()));
        return result instanceof ReadResult.Understood understood && understood.value() instanceof DateValue date
                ? Optional.of(date)
                : Optional.empty();
    }

    /** The sources whose claims are left. */
    public List<Siglum> accessible() {
        return dossier.claims().stream()
                .map(claim -> claim.source())
                .distinct()
                .sorted()
                .toList();
    }
}
