package org.kaoyi.readingroom.pages;

import java.io.Serial;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.kaoyi.claims.decision.Refusal;
import org.kaoyi.claims.decision.Rule;
import org.kaoyi.ledger.LogUnavailable;
import org.kaoyi.ledger.StoreTrouble;
import org.kaoyi.readingroom.ProblemCode;
import org.kaoyi.readingroom.wording.Language;
import org.kaoyi.recording.importing.ImportFault;
import org.springframework.http.HttpStatus;

/** A page that can not be shown, with what to tell the reader. */
public final class PageFault extends RuntimeException {
    @Serial
    private static final long serialVersionUID = 1L;

    private final HttpStatus status;
    private final String key;
    private final transient List<Object> arguments;
    private final String next;

    /**
     * @param key of the sentence that says what is wrong
     * @param next address of the page to go on from
     */
    private PageFault(HttpStatus status, String key, List<Object> arguments, String next) {
        super(key);
        this.status = status;
        this.key = key;
        this.arguments = List.copyOf(arguments);
        this.next = next;
    }

    /** There is no such claim, source, occasion, case, text, or narrative; {@code room} is the list to go on from. */
    static PageFault notFound(String what, String id, String room) {
        return new PageFault(HttpStatus.NOT_FOUND, "fault.unknown-" + what, List.of(id), room);
    }

    /** A parameter that means nothing; {@code allowed} are those that do. */
    static PageFault badParameter(String name, String value, String allowed) {
        return new PageFault(HttpStatus.BAD_REQUEST, "fault.bad-parameter", List.of(name, value, allowed), "");
    }

    /** So many sides can not be laid side by side; two can, and {@code most}. */
    static PageFault notComparable(int sides, int most) {
        return new PageFault(HttpStatus.BAD_REQUEST, "fault.not-comparable", List.of(sides, most), "/narratives");
    }

    /** Something can not be recorded as it was asked for; {@code key} says why, {@code next} leads back to the form. */
    static PageFault notRecorded(String key, String next) {
        return new PageFault(HttpStatus.UNPROCESSABLE_CONTENT, key, List.of(), next);
    }

    /** A rule of the ledger refuses what a form asks for. */
    static PageFault refused(Refusal refusal, Language language, String next) {
        return refusal.rule() == Rule.REASON_REQUIRED
                ? notRecorded("fault.reason-required", next)
                : new PageFault(
                        HttpStatus.UNPROCESSABLE_CONTENT,
                        "fault.said",
                        List.of(new FaultWords(language).refused(refusal).words()),
                        next);
    }

    /** What a form asks for can not be recorded; {@code why} says so in the reader's language. */
    static PageFault refused(String subject, String why, String next) {
        return new PageFault(HttpStatus.UNPROCESSABLE_CONTENT, "fault.refused", List.of(subject, why), next);
    }

    /** A file can not be imported, as {@code why} says in English; {@code fault} ends the key of the sentence for readers of another language. */
    static PageFault notImported(Language language, String subject, String fault, String why, String next) {
        // What is being recorded may be said to be neither recorded nor not.
        HttpStatus status =
                fault.equals(ImportFault.BUSY.label()) ? HttpStatus.CONFLICT : HttpStatus.UNPROCESSABLE_CONTENT;
        return language == Language.ENGLISH
                ? new PageFault(status, "fault.refused", List.of(subject, why), next)
                : new PageFault(status, "import.fault." + fault, List.of(), next);
    }

    /** A question for words that can not be answered; {@code why} ends the key of the sentence that says why. */
    static PageFault notSearched(String why, String next) {
        return new PageFault(HttpStatus.BAD_REQUEST, "fault.search-" + why, List.of(), next);
    }

    /** What a page needs is still being read, so many of a hundred parts of it; the same page is to be asked for again. */
    static PageFault stillReading(int percent, String same) {
        return new PageFault(HttpStatus.SERVICE_UNAVAILABLE, "fault.still-reading", List.of(percent), same);
    }

    /** Something takes so many seconds; {@code next} has it done. */
    static PageFault takesLong(long seconds, String next) {
        return new PageFault(HttpStatus.BAD_REQUEST, "fault.takes-long", List.of(seconds), next);
    }

    /** Something takes so many minutes, and a page is given at most {@code most}. */
    static PageFault takesTooLong(long minutes, long most) {
        return new PageFault(HttpStatus.BAD_REQUEST, "fault.takes-too-long", List.of(minutes, most), "/");
    }

    /** Another page of the past is being made; the same is to be asked for again. */
    static PageFault pastBusy() {
        return new PageFault(HttpStatus.SERVICE_UNAVAILABLE, "fault.past-busy", List.of(), "");
    }

    /** A page that shows nothing but the present was asked for as it was; {@code now} is its address. */
    static PageFault noPast(String now) {
        return new PageFault(HttpStatus.BAD_REQUEST, "fault.no-past", List.of(), now);
    }

    /** A form was sent from a page that is not ours. */
    static PageFault foreignForm(String next) {
        return new PageFault(HttpStatus.FORBIDDEN, "fault.foreign-form", List.of(), next);
    }

    /** The database was lost in a commit. */
    static PageFault outcomeUnknown() {
        return new PageFault(HttpStatus.SERVICE_UNAVAILABLE, "fault.outcome-unknown", List.of(), "/claims");
    }

    /** Nothing can be recorded, or it is not known whether something was. */
    static PageFault unavailable(LogUnavailable unavailable) {
        if (unavailable.retryAfter().isPresent()) {
            return new PageFault(HttpStatus.SERVICE_UNAVAILABLE, "fault.on-standby", List.of(), "/ledger");
        }
        return unavailable.outcomeUnknown()
                ? outcomeUnknown()
                : StoreTrouble.of(unavailable)
                        .map(PageFault::troubled)
                        .orElseGet(() -> ofStatus(HttpStatus.SERVICE_UNAVAILABLE));
    }

    /** The database does not do what it is asked. */
    static PageFault troubled(StoreTrouble trouble) {
        String key = switch (trouble) {
            case AWAY, SLOW -> "fault.unavailable";
            case FULL -> "fault.store-full";
            case READ_ONLY -> "fault.store-read-only";
        };
        return new PageFault(HttpStatus.SERVICE_UNAVAILABLE, key, List.of(), "/ledger");
    }

    /**
     * What the chain of filters refused.
     *
     * @param why it says, or null where it was the container that refused
     */
    static PageFault ofRefused(@Nullable ProblemCode why, HttpStatus status) {
        if (why == null) {
            return ofStatus(status);
        }
        return switch (why) {
            case FOREIGN_ORIGIN -> foreignForm("/");
            case NO_ROLE -> new PageFault(status, "fault.no-role", List.of(), "/login");
            case PROVIDER_UNAVAILABLE -> new PageFault(status, "fault.provider-away", List.of(), "/login");
            case TOKEN_IN_ADDRESS -> new PageFault(status, "fault.token-in-address", List.of(), "/login");
            case BUSY -> new PageFault(status, "fault.busy", List.of(), "");
            default -> ofStatus(status);
        };
    }

    /** Any other status. */
    static PageFault ofStatus(HttpStatus status) {
        return switch (status) {
            case UNAUTHORIZED -> new PageFault(status, "fault.not-known", List.of(), "/login");
            case FORBIDDEN -> new PageFault(status, "fault.forbidden", List.of(), "/ledger");
            case TOO_MANY_REQUESTS -> new PageFault(status, "fault.too-many", List.of(), "");
            case NOT_FOUND -> new PageFault(status, "fault.no-page", List.of(), "/");
            case METHOD_NOT_ALLOWED -> new PageFault(status, "fault.method", List.of(), "/");
            case CONTENT_TOO_LARGE -> new PageFault(status, "fault.too-large", List.of(), "");
            case SERVICE_UNAVAILABLE -> new PageFault(status, "fault.unavailable", List.of(), "/ledger");
            default ->
                status.is4xxClientError()
                        ? new PageFault(status, "fault.bad-request", List.of(), "/")
                        : new PageFault(status, "fault.internal", List.of(), "/ledger");
        };
    }

    HttpStatus status() {
        return status;
    }

    String key() {
        return key;
    }

    Object[] arguments() {
        return arguments.toArray();
    }

    /** Where to go on from; empty for this page without its parameters. */
    String next() {
        return next;
    }
}
