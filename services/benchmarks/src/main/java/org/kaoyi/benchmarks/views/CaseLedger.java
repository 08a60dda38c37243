package org.kaoyi.benchmarks.views;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.kaoyi.benchmarks.event.RandomClaims;
import org.kaoyi.claims.account.Cardinality;
import org.kaoyi.claims.account.Exhaustive;
import org.kaoyi.claims.account.Occasion;
import org.kaoyi.claims.account.OccasionId;
import org.kaoyi.claims.account.Question;
import org.kaoyi.claims.account.QuestionId;
import org.kaoyi.claims.archive.Access;
import org.kaoyi.claims.archive.Layer;
import org.kaoyi.claims.archive.Siglum;
import org.kaoyi.claims.archive.Source;
import org.kaoyi.claims.authority.Authority;
import org.kaoyi.claims.authority.AuthorityId;
import org.kaoyi.claims.authority.AuthorityKind;
import org.kaoyi.claims.event.AuthorityEntered;
import org.kaoyi.claims.event.ClaimRecorded;
import org.kaoyi.claims.event.LedgerEvent;
import org.kaoyi.claims.event.OccasionRegistered;
import org.kaoyi.claims.event.QuestionRegistered;
import org.kaoyi.claims.event.SourceRegistered;
import org.kaoyi.claims.value.ValueType;
import org.kaoyi.codec.Encoded;
import org.kaoyi.codec.EventCodec;
import org.kaoyi.codec.Metadata;
import org.kaoyi.codec.MetadataCodec;
import org.kaoyi.ledger.Append;
import org.kaoyi.ledger.EventLog;
import org.kaoyi.ledger.NewEvent;

/** Fills a ledger with cases of four claims each, on occasions of the same size at any number of claims. */
final class CaseLedger {
    private static final int CLAIMS_A_CASE = 4;
    private static final int QUESTIONS = 20;
    private static final int SOURCES = 300;
    private static final int PERSONS = 40;
    private static final int BATCH_EVENTS = 1_000;
    private static final List<String> SIDES = List.of("Chinese", "DPRK", "Soviet");

    private final EventCodec codec = new EventCodec();
    private final byte[] metadata = new MetadataCodec().encode(new Metadata("coder-1", "import", null, null));
    private final EventLog log;
    private final List<NewEvent> waiting = new ArrayList<>();
    private RandomClaims random = new RandomClaims(0);

    /** Of the next claim. */
    private int number;

    CaseLedger(EventLog log) {
        this.log = log;
    }

    /** How many occasions so many claims fill. */
    static int occasions(int claims) {
        return Math.max(1, Math.ceilDiv(claims / CLAIMS_A_CASE, QUESTIONS));
    }

    /** @return the position of the last event */
    long fill(long seed, int claims) {
        random = new RandomClaims(seed);
        references();
        for (int claim = 0; claim < claims; claim++) {
            next();
        }
        send();
        return log.head().position();
    }

    /** Goes on in a ledger that holds so many occasions already, with claims of other names. */
    void continueAfter(long seed, int occasions) {
        random = new RandomClaims(seed, "later-");
        number = occasions * QUESTIONS * CLAIMS_A_CASE;
    }

    /** The events of the next claims, with the occasions that they need, for somebody else to append. */
    List<NewEvent> some(int claims) {
        for (int claim = 0; claim < claims; claim++) {
            next();
        }
        List<NewEvent> events = List.copyOf(waiting);
        waiting.clear();
        return events;
    }

    /** Four claims a case, twenty cases an occasion. */
    private void next() {
        int of = number / CLAIMS_A_CASE;
        String occasion = "occasion-" + of / QUESTIONS;
        if (number % (CLAIMS_A_CASE * QUESTIONS) == 0) {
            append(new OccasionRegistered(occasion(occasion)));
        }
        boolean figure = of % 2 == 0;
        append(new ClaimRecorded(random.on(
                occasion,
                "question-" + of % QUESTIONS,
                figure ? random.figure() : random.day(),
                figure ? ValueType.QUANTITY : ValueType.DATE)));
        number++;
        if (waiting.size() >= BATCH_EVENTS) {
            send();
        }
    }

    private void references() {
        for (int i = 0; i < SOURCES; i++) {
            append(new SourceRegistered(source("S" + i, SIDES.get(i % SIDES.size()))));
        }
        for (int i = 0; i < PERSONS; i++) {
            append(new AuthorityEntered(person("person-" + i)));
        }
        for (int i = 0; i < QUESTIONS; i++) {
            append(new QuestionRegistered(question("question-" + i, i % 2 == 0 ? ValueType.QUANTITY : ValueType.DATE)));
        }
    }

    private void append(LedgerEvent event) {
        Encoded it = codec.encode(event);
        waiting.add(new NewEvent(it.stream(), it.type(), it.schemaVersion(), it.key(), it.payload(), metadata));
    }

    private void send() {
        if (!waiting.isEmpty()) {
            log.append(new Append(List.of(), List.copyOf(waiting), null)).join();
            waiting.clear();
        }
    }

    private static Source source(String id, String side) {
        return new Source(
                new Siglum(id),
                "Source " + id,
                "telegram",
                Layer.RECORD,
                List.of("zh"),
                null,
                side,
                null,
                null,
                Access.ORIGINAL,
                List.of(),
                null,
                List.of(),
                null);
    }

    private static Occasion occasion(String id) {
        return new Occasion(new OccasionId(id), "The talk " + id, null, null, null, null, List.of(), List.of(), null);
    }

    private static Question question(String id, ValueType type) {
        @Nullable String none = null;
        return new Question(
                new QuestionId(id),
                "How many, or when (" + id + ")?",
                type,
                none,
                Cardinality.ONE,
                none,
                false,
                null,
                Exhaustive.UNKNOWN,
                none,
                none);
    }

    private static Authority person(String id) {
        return new Authority(
                AuthorityKind.AGENT,
                new AuthorityId(id),
                List.of(new Authority.Name(id, "en")),
                null,
                List.of(),
                List.of(),
                List.of(),
                null);
    }
}
