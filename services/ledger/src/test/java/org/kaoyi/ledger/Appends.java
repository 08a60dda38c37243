package org.kaoyi.ledger;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.kaoyi.ledger.merkle.TreeHash;

/** Builds appends as a historian would tell them: {@code record("claim/K2").withEvent("the guest apologised")}. */
public final class Appends {
    private final List<Expectation> expectations = new ArrayList<>();
    private final List<NewEvent> events = new ArrayList<>();
    private @Nullable String requestKey;

    private Appends() {}

    /** An append of one event without expectations. */
    public static Append record(String stream, String words) {
        return anAppend().of(stream, words).build();
    }

    /** An append that begins a stream. */
    public static Append begin(String stream, String words) {
        return anAppend()
                .expecting(stream, Expectation.NO_STREAM)
                .of(stream, words)
                .build();
    }

    public static Appends anAppend() {
        return new Appends();
    }

    public Appends expecting(String stream, long version) {
        expectations.add(new Expectation(stream, version));
        return this;
    }

    /** An event of a claim, which belongs to an occasion. */
    public Appends of(String stream, String words) {
        return of("occasion/moscow-1957", stream, words);
    }

    /** The same of another occasion. */
    public Appends of(String occasion, String stream, String words) {
        events.add(event(stream, occasion, words));
        return this;
    }

    /** An event of a source, a question or an authority, which concerns every occasion. */
    public Appends ofReference(String stream, String words) {
        events.add(event(stream, null, words));
        return this;
    }

    public Appends withRequestKey(String key) {
        requestKey = key;
        return this;
    }

    public Append build() {
        return new Append(expectations, events, requestKey);
    }

    public static String words(LoggedEvent event) {
        return new String(event.payload(), StandardCharsets.UTF_8);
    }

    /** Another event at the place of one. */
    public static LoggedEvent another(LoggedEvent event) {
        return new LoggedEvent(
                event.position(),
                event.stream(),
                event.version(),
                event.type(),
                event.schemaVersion(),
                event.key(),
                event.payload(),
                event.metadata(),
                event.recordedAt(),
                TreeHash.leaf(event.leafHash()));
    }

    private static NewEvent event(String stream, @Nullable String key, String words) {
        byte[] payload = words.getBytes(StandardCharsets.UTF_8);
        return new NewEvent(stream, "ClaimRecorded", 1, key, payload, "{}".getBytes(StandardCharsets.UTF_8));
    }
}
