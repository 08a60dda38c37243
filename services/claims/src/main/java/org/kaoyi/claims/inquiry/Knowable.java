package org.kaoyi.claims.inquiry;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.kaoyi.claims.archive.Siglum;
import org.kaoyi.claims.archive.Source;
import org.kaoyi.claims.cases.Dossier;

/**
 * What could be known in a year, by the dates at which sources became accessible and were closed again.
 *
 * @param dossier with the claims and examinations of accessible sources alone
 * @param undated sources of the family whose access is undated: left out, and named so that nobody takes them for unknown
 */
public record Knowable(Dossier dossier, Set<Siglum> undated) {
    private static final Pattern YEAR = Pattern.compile("^[\\[{(]?(-?\\d{4})");

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
        Set<Siglum> hidden = new HashSet<>();
        Set<Siglum> undated = new TreeSet<>();
        for (Siglum siglum : told) {
            Source source = dossier.book().source(siglum).orElseThrow();
            Integer seen = yearOf(source.access().seen());
            if (seen == null) {
                undated.add(siglum);
            }
            if (seen == null || seen > year || isClosed(source, year)) {
                hidden.add(siglum);
            }
        }
        return new Knowable(Loss.ofSources(hidden).without(dossier), undated);
    }

    /** A file that is closed in the course of a year could still be read in it. */
    private static boolean isClosed(Source source, int year) {
        Integer closed = yearOf(source.access().closed());
        return closed != null && closed < year;
    }

    private static @Nullable Integer yearOf(@Nullable String edtf) {
        if (edtf == null) {
            return null;
        }
        Matcher matcher = YEAR.matcher(edtf);
        return matcher.find() ? Integer.valueOf(matcher.group(1)) : null;
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
