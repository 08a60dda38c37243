package org.kaoyi.recording.importing;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.kaoyi.claims.Identifiers;
import org.kaoyi.claims.account.Occasion;
import org.kaoyi.claims.account.OccasionId;
import org.kaoyi.claims.account.Question;
import org.kaoyi.claims.archive.Access;
import org.kaoyi.claims.archive.Layer;
import org.kaoyi.claims.archive.Siglum;
import org.kaoyi.claims.archive.Source;
import org.kaoyi.claims.authority.Authority;
import org.kaoyi.claims.authority.AuthorityId;
import org.kaoyi.claims.reference.ReferenceBook;
import org.kaoyi.claims.value.reading.ValueReader;
import org.kaoyi.recording.deciding.Request;
import org.kaoyi.recording.drafting.Draft;
import org.kaoyi.recording.drafting.Missing;
import org.kaoyi.recording.drafting.ReferenceDrafting;
import org.kaoyi.recording.enterauthority.EnterAuthorities;
import org.kaoyi.recording.posequestion.PoseQuestion;
import org.kaoyi.recording.registeroccasion.RegisterOccasion;
import org.kaoyi.recording.registersource.RegisterSource;

/**
 * Turns what rows name and the ledger does not hold into requests to create it: the text given becomes id and title.
 */
final class MissingThings {
    private final QuestionTypes types;
    private final boolean asked;

    /** @param asked whether the user wants anything created */
    MissingThings(QuestionTypes types, boolean asked) {
        this.types = types;
        this.asked = asked;
    }

    /** What is to be created, and the request for it. */
    record Creation(Created created, Request request) {}

    /** The creation of one thing; empty where it was not asked for, its text can be no identifier or its type can not be told. */
    Optional<Creation> creation(Missing missing, Map<String, String> cells) {
        if (!asked) {
            return Optional.empty();
        }
        return switch (missing) {
            case Missing.OfAuthority it -> authority(it);
            case Missing.OfOccasion it ->
                usable(it.id())
                        .map(id -> new Creation(new Created("occasion", id, ""), new RegisterOccasion(occasion(id))));
            case Missing.OfSource it ->
                usable(it.id()).map(id -> new Creation(new Created("source", id, ""), new RegisterSource(source(id))));
            case Missing.OfQuestion it -> question(it.id(), cells);
        };
    }

    private static Optional<String> usable(String id) {
        return Identifiers.problem(id).isEmpty() ? Optional.of(id) : Optional.empty();
    }

    private static Optional<Creation> authority(Missing.OfAuthority missing) {
        return usable(missing.name()).map(name -> {
            Authority authority = new Authority(
                    missing.kind(),
                    new AuthorityId(name),
                    List.of(new Authority.Name(name, null)),
                    missing.scheme(),
                    List.of(),
                    List.of(),
                    List.of(),
                    null);
            String scheme = missing.scheme() == null ? "" : "vocabulary " + missing.scheme();
            return new Creation(new Created(missing.kind().label(), name, scheme), EnterAuthorities.of(authority));
        });
    }

    private static Occasion occasion(String id) {
        return new Occasion(new OccasionId(id), id, null, null, null, null, List.of(), List.of(), null);
    }

    private static Source source(String id) {
        return new Source(
                new Siglum(id),
                id,
                null,
                Layer.RECORD,
                List.of(),
                null,
                null,
                null,
                null,
                Access.ORIGINAL,
                List.of(),
                null,
                List.of(),
                null);
    }

    /** A question of the type that a row declares, else of the one that all its answers have in common. */
    private Optional<Creation> question(String id, Map<String, String> cells) {
        Map<String, String> question = new HashMap<>(Map.of("id", id, "text", id));
        String type = types.declared(id);
        if (type != null) {
            question.put("type", type);
        }
        String cardinality = cells.get("cardinality");
        if (cardinality != null) {
            question.put("cardinality", cardinality);
        }
        Draft<Question> draft =
                new ReferenceDrafting(new ReferenceBook(), ValueReader.STANDARD).question(question, types.inferred(id));
        if (!(draft instanceof Draft.Made<Question> made)) {
            return Optional.empty();
        }
        String note = "type " + made.value().type().label() + (type == null ? ", inferred from its answers" : "");
        return Optional.of(new Creation(new Created("question", id, note), new PoseQuestion(made.value())));
    }
}
