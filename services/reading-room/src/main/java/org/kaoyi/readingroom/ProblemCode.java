package org.kaoyi.readingroom;

import java.util.Locale;
import org.kaoyi.claims.Labelled;
import org.springframework.http.HttpStatus;

/**
 * What a problem document (RFC 9457) can be about; the label ends its type and stays what it is, since programs compare it. A rule of the
 * ledger that refuses has its own label ({@link org.kaoyi.claims.decision.Rule}). docs/api.md lists all of them from here.
 */
public enum ProblemCode implements Labelled {
    BAD_IDEMPOTENCY_KEY(
            HttpStatus.BAD_REQUEST, "Idempotency-Key is empty, too long, or not of visible ASCII characters."),
    BAD_IF_MATCH(HttpStatus.BAD_REQUEST, "If-Match is no ETag as it was read."),
    BAD_LIMIT(HttpStatus.BAD_REQUEST, "limit is below 1, or above what is given at a time."),
    BAD_MIN_POSITION(HttpStatus.BAD_REQUEST, "min-position is no position."),
    BAD_PAGE(HttpStatus.BAD_REQUEST, "Events are asked for after no position, or too many of them."),
    BAD_PARAMETER(HttpStatus.BAD_REQUEST, "A parameter is missing, or is not what is read there, such as a number."),
    BAD_PROOF(HttpStatus.BAD_REQUEST, "A proof is asked for of no claim, or by its id and its position at once."),
    BAD_SEEN_POSITION(HttpStatus.BAD_REQUEST, "seen_position is no position of this ledger."),
    IF_MATCH_WITHOUT_CHANGE(HttpStatus.BAD_REQUEST, "If-Match stands on a request that changes nothing that stands."),
    KNOWN_IN_AS_OF(HttpStatus.BAD_REQUEST, "known-in and as-of are asked for at once."),
    MALFORMED(
            HttpStatus.BAD_REQUEST,
            "The request can not be read: its address or form is none, breaks off, has no boundary, or holds the character NUL. Nothing was recorded."),
    NOT_IN_THIS_FORM(HttpStatus.BAD_REQUEST, "This report is not made in this format, or is too long for it."),
    PAST_TAKES_LONG(HttpStatus.BAD_REQUEST, "A report on the past takes long; go=true has it done."),
    PAST_TOO_LONG(HttpStatus.BAD_REQUEST, "A report on the past takes longer than is given to a request."),
    SEARCH_EMPTY(HttpStatus.BAD_REQUEST, "There is nothing to look for."),
    SEARCH_TOO_LONG(HttpStatus.BAD_REQUEST, "There is too much to look for."),
    SEARCH_TOO_MANY_WORDS(HttpStatus.BAD_REQUEST, "There are too many words to look for."),
    SEARCH_UNKNOWN_PLACE(HttpStatus.BAD_REQUEST, "after is none that an answer has named."),
    TOKEN_IN_ADDRESS(HttpStatus.BAD_REQUEST, "A token stands in the address, where others may read it later."),
    TOO_LONG_FOR_A_FILE(HttpStatus.BAD_REQUEST, "A file would hold more than is made for a request."),
    TOO_MANY_OCCASIONS(HttpStatus.BAD_REQUEST, "known-in is asked for of more occasions than are looked at."),
    UNKNOWN_BY(HttpStatus.BAD_REQUEST, "by is none of those whose narrative can be read."),
    UNKNOWN_FIELDS(HttpStatus.BAD_REQUEST, "The body has fields that there are not, or that are no text."),
    UNKNOWN_FORMAT(HttpStatus.BAD_REQUEST, "format is none of those in which files are written."),
    UNKNOWN_FROM(HttpStatus.BAD_REQUEST, "from is no date to begin with."),
    UNKNOWN_GRADE(HttpStatus.BAD_REQUEST, "grade is none of the grades."),
    UNKNOWN_KIND(HttpStatus.BAD_REQUEST, "kind is none of the kinds."),
    UNKNOWN_LANGUAGE(HttpStatus.BAD_REQUEST, "lang or notes is none of the languages."),
    UNKNOWN_ORDER(HttpStatus.BAD_REQUEST, "order is none of the orders."),
    UNKNOWN_PARAMETER(HttpStatus.BAD_REQUEST, "The address has a parameter that is not read there."),
    UNKNOWN_POSITION(HttpStatus.BAD_REQUEST, "as-of is no position of this ledger."),
    UNKNOWN_STATE(HttpStatus.BAD_REQUEST, "state is none of the states of a case."),
    UNKNOWN_TO(HttpStatus.BAD_REQUEST, "to is no date to end with, or ends before from begins."),
    UNREADABLE(HttpStatus.BAD_REQUEST, "The body is not the JSON object that is expected here: fields with text."),
    NOT_KNOWN(
            HttpStatus.UNAUTHORIZED,
            "It is not known who asks. Send a personal token (Authorization: Bearer kaoyi_…) that is neither mistyped, expired nor revoked, or log in."),
    FOREIGN_ORIGIN(HttpStatus.FORBIDDEN, "A page of another site sends this (Origin). Nothing was recorded."),
    NO_ROLE(
            HttpStatus.FORBIDDEN,
            "It is known who asks, and no role was given to that person here. Whoever runs this server or the login provider gives roles."),
    NO_SUCH_RIGHT(
            HttpStatus.FORBIDDEN,
            "None of your roles allows this, or it is not your own. docs/security/routes-and-roles.md says which role it takes."),
    NO_SUCH_ROUTE(HttpStatus.FORBIDDEN, "Nobody has said who may ask for this."),
    NO_SUCH_ADDRESS(HttpStatus.NOT_FOUND, "There is nothing at this address."),
    UNKNOWN_AGENT(HttpStatus.NOT_FOUND, "There is no such person or other actor."),
    UNKNOWN_CASE(HttpStatus.NOT_FOUND, "There is no such case."),
    UNKNOWN_CLAIM(HttpStatus.NOT_FOUND, "There is no such claim or examination."),
    UNKNOWN_IMPORT(HttpStatus.NOT_FOUND, "No file of this import was sent, or it was discarded."),
    UNKNOWN_MAPPING(HttpStatus.NOT_FOUND, "No such mapping of columns is kept."),
    UNKNOWN_OCCASION(HttpStatus.NOT_FOUND, "There is no such occasion."),
    UNKNOWN_PASSAGE(HttpStatus.NOT_FOUND, "There is no such text or image."),
    UNKNOWN_PLACE(HttpStatus.NOT_FOUND, "There is no such place."),
    UNKNOWN_PROJECTION(HttpStatus.NOT_FOUND, "There is no such projection."),
    UNKNOWN_QUESTION(HttpStatus.NOT_FOUND, "There is no such question."),
    UNKNOWN_SOURCE(HttpStatus.NOT_FOUND, "There is no such source."),
    UNKNOWN_TERM(HttpStatus.NOT_FOUND, "There is no such term."),
    UNKNOWN_TEXT(HttpStatus.NOT_FOUND, "There is no such text."),
    UNKNOWN_TOKEN(HttpStatus.NOT_FOUND, "There is no such token."),
    NO_SUCH_METHOD(HttpStatus.METHOD_NOT_ALLOWED, "This address takes other methods, which Allow names."),
    NOT_ACCEPTABLE(HttpStatus.NOT_ACCEPTABLE, "Accept asks for a form that is not given here; nearly all is JSON."),
    NO_PLACE_FOR_ATTACHMENTS(HttpStatus.CONFLICT, "This server keeps no texts and images."),
    NO_PLACE_FOR_IMPORTS(HttpStatus.CONFLICT, "This server keeps no files that are sent to it."),
    LENGTH_REQUIRED(HttpStatus.LENGTH_REQUIRED, "The request does not say how long its body is."),
    MOVED_ON(HttpStatus.PRECONDITION_FAILED, "What is to be changed has changed since it was read."),
    TOO_LARGE(HttpStatus.CONTENT_TOO_LARGE, "The body is larger than is taken."),
    FILE_AS_FORM(HttpStatus.UNSUPPORTED_MEDIA_TYPE, "The body is to be the file itself, and calls itself a form."),
    NOT_JSON(
            HttpStatus.UNSUPPORTED_MEDIA_TYPE,
            "The body is to be JSON, and has to say so (Content-Type: application/json)."),
    ANCHOR_REFUSED(HttpStatus.UNPROCESSABLE_CONTENT, "The quotation can not be anchored so."),
    IDEMPOTENCY_KEY_REUSED(HttpStatus.UNPROCESSABLE_CONTENT, "The Idempotency-Key was used for another request."),
    IMPORT_REFUSED(HttpStatus.UNPROCESSABLE_CONTENT, "The file can not be imported so."),
    OTHER_ID(HttpStatus.UNPROCESSABLE_CONTENT, "Address and body name different ids."),
    PASSAGE_REFUSED(HttpStatus.UNPROCESSABLE_CONTENT, "The file can not be attached so."),
    SILENCE_SUPERSEDES_NOTHING(HttpStatus.UNPROCESSABLE_CONTENT, "An examination is put in the place of a claim."),
    UNREADABLE_FIELDS(HttpStatus.UNPROCESSABLE_CONTENT, "Fields can not be read; errors points to each and says why."),
    UNWRITABLE_TEXT(HttpStatus.UNPROCESSABLE_CONTENT, "A text has characters that no ledger keeps."),
    TOO_MANY_AT_ONCE(
            HttpStatus.TOO_MANY_REQUESTS,
            "More is asked for at once than one person gets. Nothing was done; wait for an answer before the next question."),
    TOO_MANY_REQUESTS(HttpStatus.TOO_MANY_REQUESTS, "More is asked for in a second than one person gets."),
    INTERNAL(
            HttpStatus.INTERNAL_SERVER_ERROR,
            "The request could not be answered because of a fault in the program; its log says more."),
    NOT_SOUND(HttpStatus.INTERNAL_SERVER_ERROR, "The log does not agree with what was signed of it."),
    PASSAGE_DAMAGED(HttpStatus.INTERNAL_SERVER_ERROR, "A text or image is not what was attached."),
    ACCESS_UNAVAILABLE(HttpStatus.SERVICE_UNAVAILABLE, "The database that knows who asks does not answer."),
    BUSY(
            HttpStatus.SERVICE_UNAVAILABLE,
            "The server is busy. Nothing was done; come again after the time in Retry-After."),
    CONTENDED(
            HttpStatus.SERVICE_UNAVAILABLE,
            "Others are writing to the same claim or source. Nothing was recorded; try again."),
    FILE_BUSY(HttpStatus.SERVICE_UNAVAILABLE, "Another file is being made, and there is one at a time. Ask again."),
    LOG_UNAVAILABLE(
            HttpStatus.SERVICE_UNAVAILABLE,
            "The store can not be reached or refuses to write. Nothing was recorded; try again."),
    NO_CHECKPOINT(HttpStatus.SERVICE_UNAVAILABLE, "Nothing was signed yet that would prove this claim."),
    ON_STANDBY(
            HttpStatus.SERVICE_UNAVAILABLE,
            "Another process records in this ledger, and this one stands by. Nothing was recorded; ask that one, or try again: this one takes over when it ends."),
    OUTCOME_UNKNOWN(
            HttpStatus.SERVICE_UNAVAILABLE,
            "The store was lost while writing, and whether the request was recorded is not known. Repeat it with the same id: it is recorded once."),
    PAST_BUSY(
            HttpStatus.SERVICE_UNAVAILABLE,
            "Another report on the past is being made, and there is one at a time. Ask again."),
    POSITION_NOT_REACHED(HttpStatus.SERVICE_UNAVAILABLE, "What is shown has not reached min-position yet."),
    PROVIDER_UNAVAILABLE(HttpStatus.SERVICE_UNAVAILABLE, "The login provider does not answer."),
    STORE_AWAY(HttpStatus.SERVICE_UNAVAILABLE, "The database does not answer. Nothing was recorded; try again."),
    STORE_FULL(
            HttpStatus.SERVICE_UNAVAILABLE,
            "The disk of the database is full. Nothing was recorded; what is recorded can be read. Whoever looks after the server has to make room, then try again."),
    STORE_READ_ONLY(
            HttpStatus.SERVICE_UNAVAILABLE,
            "The database lets itself be read only at present. Nothing was recorded; what is recorded can be read. Try again when whoever looks after it lets it be written."),
    STORE_SLOW(
            HttpStatus.SERVICE_UNAVAILABLE,
            "The database took longer than is given to one question. Nothing was recorded; ask for less, or try again."),
    TOO_MANY_FOLLOWERS(HttpStatus.SERVICE_UNAVAILABLE, "As many follow what changes as are served.");

    /** Begins the type of every problem. */
    public static final String TYPE = "urn:kaoyi:problem:";

    private final HttpStatus status;
    private final String sentence;

    ProblemCode(HttpStatus status, String sentence) {
        this.status = status;
        this.sentence = sentence;
    }

    /** Of what is asked for and is not there, such as a {@code claim}, or of a parameter that is none of its choices, such as {@code order}. */
    public static ProblemCode unknown(String what) {
        return valueOf("UNKNOWN_" + what.toUpperCase(Locale.ROOT));
    }

    /** What a status says that nobody gave a code to: that of the container, or of the framework. */
    public static ProblemCode ofStatus(HttpStatus status) {
        return switch (status) {
            case UNAUTHORIZED -> NOT_KNOWN;
            case FORBIDDEN -> NO_SUCH_RIGHT;
            case NOT_FOUND -> NO_SUCH_ADDRESS;
            case METHOD_NOT_ALLOWED -> NO_SUCH_METHOD;
            case LENGTH_REQUIRED -> LENGTH_REQUIRED;
            case PRECONDITION_FAILED -> MOVED_ON;
            case NOT_ACCEPTABLE -> NOT_ACCEPTABLE;
            case CONTENT_TOO_LARGE -> TOO_LARGE;
            case UNSUPPORTED_MEDIA_TYPE -> NOT_JSON;
            case TOO_MANY_REQUESTS -> TOO_MANY_AT_ONCE;
            case SERVICE_UNAVAILABLE -> BUSY;
            default -> status.is4xxClientError() ? MALFORMED : INTERNAL;
        };
    }

    /** Of every answer that has this code. */
    public HttpStatus status() {
        return status;
    }

    /** What is wrong, where an answer says no more than that. */
    public String sentence() {
        return sentence;
    }

    /** The type of the problem, which stays. */
    public String type() {
        return TYPE + label();
    }
}
