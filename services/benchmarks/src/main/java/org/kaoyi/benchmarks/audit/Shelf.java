package org.kaoyi.benchmarks.audit;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.kaoyi.benchmarks.event.PlainClaim;
import org.kaoyi.benchmarks.event.RandomClaims;
import org.kaoyi.claims.account.Cardinality;
import org.kaoyi.claims.account.Claim;
import org.kaoyi.claims.account.ClaimId;
import org.kaoyi.claims.account.Exhaustive;
import org.kaoyi.claims.account.Occasion;
import org.kaoyi.claims.account.OccasionId;
import org.kaoyi.claims.account.Question;
import org.kaoyi.claims.account.QuestionId;
import org.kaoyi.claims.account.Quotation;
import org.kaoyi.claims.account.TellingChain;
import org.kaoyi.claims.authority.Authority;
import org.kaoyi.claims.authority.AuthorityId;
import org.kaoyi.claims.authority.AuthorityKind;
import org.kaoyi.claims.event.AuthorityEntered;
import org.kaoyi.claims.event.ClaimRecorded;
import org.kaoyi.claims.event.LedgerEvent;
import org.kaoyi.claims.event.OccasionRegistered;
import org.kaoyi.claims.event.QuestionRegistered;
import org.kaoyi.claims.value.AgentValue;
import org.kaoyi.claims.value.DateValue;
import org.kaoyi.claims.value.Value;
import org.kaoyi.claims.value.ValueType;
import org.kaoyi.claims.value.reading.ValueReader;

/**
 * A ledger of talks, twenty claims on each, and the sentences of a book on them. Figures, days and persons of a claim follow from its number,
 * so that the sentence that rests on it can be written without keeping it; the same for the same seed.
 */
final class Shelf {
    private static final int CLAIMS_OF_OCCASION = 20;
    private static final int PERSONS = 2_000;
    private static final int QUESTIONS = 400;
    private static final int SOURCES = 3_000;
    private static final int TOPICS = 5_000;
    private static final int DAYS = 7_300;
    private static final LocalDate FIRST_DAY = LocalDate.of(1945, 1, 1);
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMMM yyyy", Locale.ENGLISH);
    private static final List<String> GIVEN = List.of("on-mi", "u-jin", "ae-ran");
    private static final int FIGURE_LEAST = 20;
    private static final int FIGURES = 90_000;

    private final List<String> words;
    private final int claims;

    Shelf(long seed, int claims) {
        Random random = new Random(seed);
        this.claims = claims;
        this.words = IntStream.range(0, TOPICS + 2 * QUESTIONS)
                .mapToObj(i -> word(random))
                .toList();
    }

    private static String word(Random random) {
        StringBuilder word = new StringBuilder();
        for (int i = 0; i < 3; i++) {
            word.append("bdfglmnprstvw".charAt(random.nextInt(13)))
                    .append("aeiou".charAt(random.nextInt(5)))
                    .append(random.nextInt(3) == 0 ? "n" : "");
        }
        return word.toString();
    }

    /** The whole ledger, one event after another. */
    void tell(Consumer<LedgerEvent> reader) {
        for (int i = 0; i < PERSONS; i++) {
            Authority.Name name = new Authority.Name(person(i), null);
            reader.accept(new AuthorityEntered(new Authority(
                    AuthorityKind.AGENT, personId(i), List.of(name), null, List.of(), List.of(), List.of(), null)));
        }
        for (int i = 0; i < QUESTIONS; i++) {
            reader.accept(new QuestionRegistered(question(i)));
        }
        for (int i = 0; i < claims; i++) {
            if (i % CLAIMS_OF_OCCASION == 0) {
                reader.accept(new OccasionRegistered(occasion(i / CLAIMS_OF_OCCASION)));
            }
            reader.accept(new ClaimRecorded(claim(i)));
        }
    }

    /** A sentence that rests on a claim. */
    String sentence(int claim) {
        int occasion = claim / CLAIMS_OF_OCCASION;
        return "On %s %s and %s spoke of the %s, and %s"
                .formatted(
                        DAY.format(day(occasion)),
                        person(one(occasion)),
                        person(other(occasion)),
                        topic(occasion),
                        answer(claim));
    }

    private String answer(int claim) {
        String about = words.get(TOPICS + asked(claim)) + " " + words.get(TOPICS + QUESTIONS + asked(claim));
        return switch (claim % 4) {
            case 0 -> "the %s began on %s.".formatted(about, DAY.format(toldDay(claim)));
            case 1 -> "%s led the %s.".formatted(person(toldPerson(claim)), about);
            default -> "the %s were %,d.".formatted(about, figure(claim));
        };
    }

    static ClaimId id(int claim) {
        return new ClaimId("row-" + claim);
    }

    static OccasionId occasionId(int claim) {
        return new OccasionId("occasion-" + claim / CLAIMS_OF_OCCASION);
    }

    private Claim claim(int i) {
        return new PlainClaim(
                        id(i).value(),
                        occasionId(i).value(),
                        "question-" + asked(i),
                        "S" + i % SOURCES,
                        wording(i),
                        value(i),
                        ValueReader.VERSION,
                        TellingChain.NONE,
                        1 + i % 400,
                        Quotation.NONE,
                        null)
                .claim();
    }

    private static String wording(int i) {
        return switch (i % 4) {
            case 0 -> toldDay(i).toString();
            case 1 -> person(toldPerson(i));
            default -> Integer.toString(figure(i));
        };
    }

    private static Value value(int i) {
        return switch (i % 4) {
            case 0 -> RandomClaims.read(wording(i), ValueType.DATE);
            case 1 -> new AgentValue(personId(toldPerson(i)));
            default -> RandomClaims.read(wording(i), ValueType.QUANTITY);
        };
    }

    private Occasion occasion(int i) {
        return new Occasion(
                new OccasionId("occasion-" + i),
                "Talk of %s with %s on the %s".formatted(person(one(i)), person(other(i)), topic(i)),
                "talk",
                null,
                (DateValue) RandomClaims.read(day(i).toString(), ValueType.DATE),
                null,
                List.of(personId(one(i)), personId(other(i))),
                List.of(),
                null);
    }

    private Question question(int i) {
        // Two thirds ask for a figure; the type of the rest is that of the claims, which is not looked at here.
        return new Question(
                new QuestionId("question-" + i),
                "How many %s %s, or when, or by whom?"
                        .formatted(words.get(TOPICS + i), words.get(TOPICS + QUESTIONS + i)),
                ValueType.QUANTITY,
                "1",
                Cardinality.ONE,
                nothing(),
                false,
                null,
                Exhaustive.UNKNOWN,
                nothing(),
                nothing());
    }

    private static @Nullable String nothing() {
        return null;
    }

    private String topic(int occasion) {
        return words.get(occasion * 31 % TOPICS);
    }

    private static int asked(int claim) {
        return Math.floorMod(claim * 17, QUESTIONS);
    }

    private static LocalDate day(int occasion) {
        return FIRST_DAY.plusDays(Math.floorMod(occasion * 37, DAYS));
    }

    private static LocalDate toldDay(int claim) {
        return FIRST_DAY.plusDays(Math.floorMod(claim * 101, DAYS));
    }

    private static int figure(int claim) {
        return FIGURE_LEAST + Math.floorMod(claim * 7_919, FIGURES);
    }

    private static int one(int occasion) {
        return occasion % PERSONS;
    }

    private static int other(int occasion) {
        return Math.floorMod(occasion * 13 + 7, PERSONS);
    }

    private static int toldPerson(int claim) {
        return Math.floorMod(claim * 29 + 3, PERSONS);
    }

    private static AuthorityId personId(int i) {
        return new AuthorityId("person-" + i);
    }

    /** A family name that some forty persons have, and a given one. */
    private static String person(int i) {
        String family = (char) ('A' + i % 26) + (i % 2 == 0 ? "um" : "olin");
        String given = (char) ('A' + i / 26 % 26) + GIVEN.get(i / 676 % GIVEN.size());
        return family + " " + given;
    }
}
