package org.kaoyi.recording.importing;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.kaoyi.claims.account.Claim;
import org.kaoyi.claims.account.ClaimId;
import org.kaoyi.claims.account.Examination;
import org.kaoyi.claims.account.OccasionId;
import org.kaoyi.claims.cases.Case;
import org.kaoyi.claims.cases.CaseFinder;
import org.kaoyi.claims.cases.CaseKey;
import org.kaoyi.claims.cases.Dossier;
import org.kaoyi.claims.cases.Grade;
import org.kaoyi.claims.cases.Reading;
import org.kaoyi.claims.cases.RuleChanges;
import org.kaoyi.claims.reference.ReferenceBook;
import org.kaoyi.claims.value.Policy;
import org.kaoyi.recording.deciding.Request;
import org.kaoyi.recording.examinesource.ExamineSource;
import org.kaoyi.recording.exporting.StandingRows;
import org.kaoyi.recording.recordclaim.RecordClaim;

/**
 * Which findings would come of the rows of a dry run: the families of occasions that they touch are compared as the report would compare them, with
 * the rows and without. What was ruled or taken back plays no part in it.
 */
final class CaseForecast {
    /** As many claims of the touched families are compared in some seconds; of more the report tells when they are in. */
    static final int CLAIMS_MAX = 20_000;

    /** More are read in the report and not on a terminal. */
    static final int CASES_MAX = 200;

    private final List<Claim> claims = new ArrayList<>();
    private final List<Examination> examinations = new ArrayList<>();

    /** A row that would go in. */
    void add(Request request) {
        switch (request) {
            case RecordClaim it -> claims.add(it.claim());
            case ExamineSource it -> examinations.add(it.examination());
            default -> {
                // Reference data are in the book; rulings make no findings.
            }
        }
    }

    /**
     * What was found.
     *
     * @param cases gravest first, at most {@link #CASES_MAX}
     * @param unlisted how many more there are; -1 where there is too much to be compared
     */
    record Findings(List<ForeseenCase> cases, int unlisted) {
        static final Findings NONE = new Findings(List.of(), 0);
        static final Findings TOO_MANY = new Findings(List.of(), -1);
    }

    /** @param book as it would be with the import */
    Findings findings(StandingRows standing, ReferenceBook book) {
        Set<OccasionId> touched = touched(book);
        if (touched.isEmpty()) {
            return Findings.NONE;
        }
        List<Claim> before = new ArrayList<>();
        List<Examination> examined = new ArrayList<>();
        standing.claims((claim, origin) -> {
            if (touched.contains(claim.occasion()) && before.size() <= CLAIMS_MAX) {
                before.add(claim);
            }
        });
        standing.examinations((examination, origin) -> {
            if (touched.contains(examination.occasion()) && examined.size() <= CLAIMS_MAX) {
                examined.add(examination);
            }
        });
        if (before.size() + claims.size() + examined.size() + examinations.size() > CLAIMS_MAX) {
            return Findings.TOO_MANY;
        }
        Map<CaseKey, Grade> known = new HashMap<>();
        find(book, before, examined).forEach(found -> known.put(found.key(), found.grade()));
        List<ForeseenCase> graver = find(book, both(before, claims), both(examined, examinations)).stream()
                .filter(found -> found.grade().isFinding())
                .filter(found -> isGraver(found.grade(), known.get(found.key())))
                .sorted(Comparator.comparing(Case::grade).thenComparing(Case::key))
                .map(found -> foreseen(found, known.get(found.key())))
                .toList();
        int listed = Math.min(CASES_MAX, graver.size());
        return new Findings(graver.subList(0, listed), graver.size() - listed);
    }

    private Set<OccasionId> touched(ReferenceBook book) {
        Set<OccasionId> touched = new HashSet<>();
        Stream.concat(
                        claims.stream().map(Claim::occasion),
                        examinations.stream().map(Examination::occasion))
                .distinct()
                .filter(occasion -> !touched.contains(occasion))
                .forEach(occasion -> {
                    touched.add(occasion);
                    touched.addAll(book.family(occasion));
                });
        return touched;
    }

    private static List<Case> find(ReferenceBook book, List<Claim> claims, List<Examination> examinations) {
        Map<ClaimId, Long> positions = new HashMap<>();
        claims.forEach(claim -> positions.put(claim.id(), (long) positions.size()));
        examinations.forEach(examination -> positions.put(examination.id(), (long) positions.size()));
        return new CaseFinder(Policy.STANDARD)
                .find(new Dossier(
                        book,
                        claims,
                        examinations,
                        List.of(),
                        List.of(),
                        List.of(),
                        positions,
                        Set.of(),
                        RuleChanges.NONE));
    }

    private static <T> List<T> both(List<T> one, List<T> other) {
        return Stream.concat(one.stream(), other.stream()).toList();
    }

    private static boolean isGraver(Grade grade, @Nullable Grade before) {
        return before == null || grade.compareTo(before) < 0;
    }

    private static ForeseenCase foreseen(Case found, @Nullable Grade before) {
        return new ForeseenCase(
                found.key().occasion().value(),
                found.key().question().value(),
                found.key().scope(),
                found.key().level(),
                found.grade().label(),
                found.kinds().stream().map(kind -> kind.label()).toList(),
                before == null ? null : before.label(),
                found.readings().stream().map(Reading::value).toList());
    }
}
