package org.kaoyi.app.browser;

import java.nio.charset.StandardCharsets;
import java.util.UUID;

/** A small archive of one test's own, in the demonstration's ledger: two sources, a talk, and three questions. */
final class Archive {
    private final Library library;
    private final String mark = UUID.randomUUID().toString().substring(0, 6);

    final String source = "B1-" + mark;
    final String other = "B2-" + mark;
    final String talk = "talk-" + mark;
    final String men = "men-" + mark;
    final String when = "when-" + mark;
    final String who = "who-" + mark;

    Archive(Library library) {
        this.library = library;
        record("sources", "{\"id\":\"%s\",\"title\":\"Record of a talk\",\"side\":\"Chinese\"}".formatted(source));
        record("sources", "{\"id\":\"%s\",\"title\":\"Another record\",\"side\":\"DPRK\"}".formatted(other));
        record("occasions", "{\"id\":\"%s\",\"title\":\"A talk in the browser\"}".formatted(talk));
        question(men, "How many men?", "quantity");
        question(when, "When?", "date");
        question(who, "Who spoke first?", "agent");
    }

    private void question(String id, String text, String type) {
        record("questions", "{\"id\":\"%s\",\"text\":\"%s\",\"type\":\"%s\"}".formatted(id, text, type));
    }

    /** Somebody records what a source says, elsewhere. */
    void says(String saying, String question, String value) {
        record(
                "claims",
                "{\"source\":\"%s\",\"occasion\":\"%s\",\"question\":\"%s\",\"value\":\"%s\"}"
                        .formatted(saying, talk, question, value));
    }

    /** The same in its own words. */
    void quotes(String saying, String question, String value, String quotation, String language, String translation) {
        record(
                "claims",
                "{\"source\":\"%s\",\"occasion\":\"%s\",\"question\":\"%s\",\"value\":\"%s\",\"quotation\":\"%s\",\"language\":\"%s\",\"translation\":\"%s\"}"
                        .formatted(saying, talk, question, value, quotation, language, translation));
    }

    void record(String collection, String body) {
        library.post("/api/v1/" + collection, "application/json", body.getBytes(StandardCharsets.UTF_8));
    }

    /** The address of the entry form with the point filled in. */
    String entry(String question) {
        return "/claims/new?source=" + source + "&occasion=" + talk + "&question=" + question;
    }

    /** The first case of the talk. */
    String firstCase() {
        return library.twin("/discrepancies?occasion=" + talk)
                .at("/cases/0/case")
                .asString();
    }
}
