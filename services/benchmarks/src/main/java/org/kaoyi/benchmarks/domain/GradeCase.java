package org.kaoyi.benchmarks.domain;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.kaoyi.benchmarks.event.RandomClaims;
import org.kaoyi.claims.account.Cardinality;
import org.kaoyi.claims.account.Claim;
import org.kaoyi.claims.account.ClaimId;
import org.kaoyi.claims.account.Exhaustive;
import org.kaoyi.claims.account.Occasion;
import org.kaoyi.claims.account.OccasionId;
import org.kaoyi.claims.account.Question;
import org.kaoyi.claims.account.QuestionId;
import org.kaoyi.claims.archive.Access;
import org.kaoyi.claims.archive.AccessForm;
import org.kaoyi.claims.archive.Layer;
import org.kaoyi.claims.archive.Siglum;
import org.kaoyi.claims.archive.Source;
import org.kaoyi.claims.cases.Case;
import org.kaoyi.claims.cases.CaseFinder;
import org.kaoyi.claims.cases.Dossier;
import org.kaoyi.claims.cases.RuleChanges;
import org.kaoyi.claims.event.OccasionRegistered;
import org.kaoyi.claims.event.QuestionRegistered;
import org.kaoyi.claims.event.SourceRegistered;
import org.kaoyi.claims.reference.ReferenceBook;
import org.kaoyi.claims.value.Policy;
import org.kaoyi.claims.value.ValueType;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;

/** A case of a thousand claims graded: read, grouped, compared, with its independence. */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
public class GradeCase {
    private static final long SEED = 1957;

    /** Distinct answers among the claims of a real case, where most accounts repeat another's. */
    private static final int WORDINGS = 60;

    private static final int SOURCES = 300;
    private static final List<String> SIDES = List.of("Chinese", "DPRK", "Soviet", "joint");
    private static final String OCCASION = "withdrawal";
    private static final String QUESTION = "question";

    /** Of figures that all differ: with five significant digits no two are the same rounded figure. */
    private static final int SMALLEST = 10_001;

    static final String QUANTITY = "quantity";
    static final String DATE = "date";
    static final String ORDERS = "orders";
    static final String ALL_DIFFERENT = "all-different";

    /** Topics of the orders, of which an account tells some. */
    private static final int TOPICS = 12;

    private static final int TOPICS_TOLD = 8;

    /** The slower of the first two is what is reported; in the last every claim says something else, which no real case does. */
    @Param({QUANTITY, DATE, ORDERS, ALL_DIFFERENT})
    String kind = QUANTITY;

    /** Fewer in a test. */
    int claims = 1_000;

    private final CaseFinder finder = new CaseFinder(Policy.STANDARD);
    private Dossier dossier = new Dossier(
            new ReferenceBook(),
            List.of(),
            List.of(),
            List.of(),
            List.of(),
            List.of(),
            Map.of(),
            Set.of(),
            RuleChanges.NONE);

    @Setup
    public void gather() {
        ReferenceBook book = new ReferenceBook();
        book.apply(new OccasionRegistered(
                new Occasion(new OccasionId(OCCASION), OCCASION, null, null, null, null, List.of(), List.of(), null)));
        ValueType asked = switch (kind) {
            case DATE -> ValueType.DATE;
            case ORDERS -> ValueType.SEQUENCE;
            default -> ValueType.QUANTITY;
        };
        book.apply(new QuestionRegistered(new Question(
                new QuestionId(QUESTION),
                QUESTION,
                asked,
                null,
                Cardinality.ONE,
                null,
                false,
                null,
                Exhaustive.UNKNOWN,
                null,
                null)));
        for (int i = 0; i < SOURCES; i++) {
            book.apply(new SourceRegistered(source(i)));
        }
        RandomClaims random = new RandomClaims(SEED);
        List<String> wordings = wordings(asked, random);
        List<Claim> all = new ArrayList<>();
        Map<ClaimId, Long> positions = new HashMap<>();
        for (int i = 0; i < claims; i++) {
            Claim claim = random.on(OCCASION, QUESTION, wordings.get(i % wordings.size()), asked);
            all.add(claim);
            positions.put(claim.id(), (long) i);
        }
        dossier = new Dossier(
                book, all, List.of(), List.of(), List.of(), List.of(), positions, Set.of(), RuleChanges.NONE);
    }

    private List<String> wordings(ValueType asked, RandomClaims random) {
        if (kind.equals(ALL_DIFFERENT)) {
            return IntStream.range(0, claims)
                    .mapToObj(i -> Integer.toString(SMALLEST + i))
                    .toList();
        }
        return Stream.generate(() -> switch (asked) {
                    case DATE -> random.day();
                    case SEQUENCE -> random.order(TOPICS, TOPICS_TOLD);
                    default -> random.figure();
                })
                .limit(WORDINGS)
                .toList();
    }

    private static Source source(int number) {
        return new Source(
                new Siglum("S" + number),
                "source " + number,
                null,
                Layer.RECORD,
                List.of(),
                null,
                SIDES.get(number % SIDES.size()),
                null,
                null,
                new Access(AccessForm.CITED, null, null, null, null),
                List.of(),
                null,
                List.of(),
                null);
    }

    @Benchmark
    public List<Case> gradeCase() {
        return finder.find(dossier);
    }
}
