package org.kaoyi.benchmarks.load;

import java.io.IOException;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.kaoyi.benchmarks.program.RunningProgram;

/**
 * People who enter what is told of new occasions: an occasion, and then what four sources say of it, some by the form and some by REST.
 */
final class Writers {
    private static final int CREATED = 201;
    private static final int SEEN_AFTER_POST = 303;
    private static final int CLAIMS_AN_OCCASION = 4;
    private static final String QUESTION = "how-many-were-there";
    private static final List<String> SOURCES = List.of("C1", "C2", "K1", "K2", "S1");
    private static final String JSON = "application/json";
    private static final String FORM = "application/x-www-form-urlencoded";

    private final RunningProgram program;
    private final ConcurrentLinkedQueue<String> claims = new ConcurrentLinkedQueue<>();
    private final ConcurrentLinkedQueue<String> acknowledged = new ConcurrentLinkedQueue<>();

    /** Poses the question that all of them answer. */
    Writers(RunningProgram program) throws IOException {
        this.program = program;
        HttpResponse<String> posed = program.post(
                "/api/v1/questions",
                JSON,
                "{\"id\":\"%s\",\"text\":\"How many were there?\",\"type\":\"quantity\"}".formatted(QUESTION));
        if (posed.statusCode() != CREATED) {
            throw new IllegalStateException("the question is not posed: " + posed.body());
        }
    }

    /** @param round so that nobody enters what somebody has before */
    List<People.Habit> of(int writers, long seed, String round) {
        List<People.Habit> habits = new ArrayList<>();
        for (int i = 0; i < writers; i++) {
            habits.add(new Writer(new Random(seed - i), "%s-%d".formatted(round, i)));
        }
        return habits;
    }

    /** Everything that was entered and acknowledged, each an event of its own. */
    int acknowledged() {
        return acknowledged.size();
    }

    /** Ids of the claims that were acknowledged by REST. */
    List<String> claims() {
        return List.copyOf(claims);
    }

    private final class Writer implements People.Habit {
        private final Random random;
        private final String name;
        private int number;

        Writer(Random random, String name) {
            this.random = random;
            this.name = name;
        }

        @Override
        public People.Deed next() {
            int occasion = number / (1 + CLAIMS_AN_OCCASION);
            int place = number++ % (1 + CLAIMS_AN_OCCASION);
            String talk = "talk-%s-%d".formatted(name, occasion);
            if (place == 0) {
                return () -> enter(
                        "/api/v1/occasions", JSON, "{\"id\":\"%s\",\"title\":\"The talk %s\"}".formatted(talk, talk));
            }
            String source = SOURCES.get((occasion + place) % SOURCES.size());
            int men = 10 * (1 + random.nextInt(500));
            if (place % 2 == 0) {
                return () -> enter(
                        "/claims/new",
                        FORM,
                        "source=%s&occasion=%s&question=%s&value=%d".formatted(source, talk, QUESTION, men));
            }
            String id = "%s-%d".formatted(talk, place);
            return () -> {
                String wrong = enter(
                        "/api/v1/claims",
                        JSON,
                        "{\"id\":\"%s\",\"occasion\":\"%s\",\"question\":\"%s\",\"source\":\"%s\",\"value\":\"%d\"}"
                                .formatted(id, talk, QUESTION, source, men));
                if (wrong.isEmpty()) {
                    claims.add(id);
                }
                return wrong;
            };
        }
    }

    private String enter(String address, String type, String body) throws IOException {
        HttpResponse<String> answer = program.post(address, type, body);
        if (answer.statusCode() == CREATED || answer.statusCode() == SEEN_AFTER_POST) {
            acknowledged.add(address);
            return "";
        }
        return "POST %s: %d %s".formatted(address, answer.statusCode(), answer.body());
    }
}
