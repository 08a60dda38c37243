package org.kaoyi.recording.importing;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.kaoyi.claims.authority.AuthorityRef;
import org.kaoyi.claims.reference.ReferenceBook;
import org.kaoyi.claims.reference.Renaming;
import org.kaoyi.recording.deciding.Request;
import org.kaoyi.recording.examinesource.ExamineSource;
import org.kaoyi.recording.recordclaim.RecordClaim;

/** Which agents, places and terms the rows of a dry run were understood to name, and how they write them. */
final class Matches {
    /** More are a register, which nobody looks through before an import. */
    static final int LISTED_MAX = 500;

    /** Spellings of one name in one table; more are a sign that it stands for many. */
    static final int WRITTEN_MAX = 10;

    /** What stands between the names in a cell (docs of the tables: sets, sequences, chains, initiatives, scopes). */
    private static final Pattern BETWEEN = Pattern.compile("[;>=+|:]");

    /** Columns that hold a sentence or an id and never a name. */
    private static final Set<String> NO_NAMES =
            Set.of("id", "occasion", "question", "source", "quotation", "translation", "note", "ground", "locus");

    private final Map<AuthorityRef, Match> byAuthority = new TreeMap<>();

    private static final class Match {
        private final Set<String> written = new TreeSet<>();
        private long rows;
    }

    /** A row that would go in. */
    void add(TableRow row, Request request, ReferenceBook book) {
        Set<AuthorityRef> named = named(request);
        if (named.isEmpty()) {
            return;
        }
        List<String> parts = row.cells().entrySet().stream()
                .filter(cell -> !NO_NAMES.contains(cell.getKey()))
                .flatMap(cell -> Arrays.stream(BETWEEN.split(cell.getValue())))
                .map(String::strip)
                .filter(part -> !part.isEmpty())
                .toList();
        for (AuthorityRef ref : named) {
            Match match = byAuthority.computeIfAbsent(ref, unknown -> new Match());
            match.rows++;
            for (String part : parts) {
                if (match.written.size() < WRITTEN_MAX
                        && !part.equals(ref.id().value())
                        && book.resolve(ref.kind(), null, part).contains(ref.id())) {
                    match.written.add(part);
                }
            }
        }
    }

    private static Set<AuthorityRef> named(Request request) {
        return switch (request) {
            case RecordClaim it -> Renaming.mentions(it.claim());
            case ExamineSource it -> Renaming.mentions(it.examination());
            default -> Set.of();
        };
    }

    /** What was matched, those first that most rows name. */
    List<MatchedName> all(ReferenceBook book) {
        return byAuthority.entrySet().stream()
                .map(entry -> new MatchedName(
                        entry.getKey().kind().label(),
                        entry.getKey().id().value(),
                        book.name(entry.getKey().kind(), entry.getKey().id()),
                        List.copyOf(entry.getValue().written),
                        entry.getValue().rows))
                .sorted(Comparator.comparingLong(MatchedName::rows).reversed().thenComparing(MatchedName::id))
                .limit(LISTED_MAX)
                .toList();
    }
}
