package org.kaoyi.recording.importing;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.kaoyi.claims.account.Cardinality;
import org.kaoyi.claims.account.Claim;
import org.kaoyi.claims.reference.ReferenceBook;
import org.kaoyi.claims.value.QuantityValue;
import org.kaoyi.claims.value.ValueType;
import org.kaoyi.recording.deciding.Request;
import org.kaoyi.recording.posequestion.PoseQuestion;
import org.kaoyi.recording.recordclaim.RecordClaim;

/**
 * What an import does beyond taking rows.
 *
 * @param missing creates what rows name and the ledger does not hold; null where rows are taken as they are
 * @param near finds claims that a changed row was probably meant to replace; null where this is no dry run
 * @param forecast hears which rows would go in, to foresee the cases; null where this is no dry run
 * @param matches hears which rows would go in, to tell whom they name; null where this is no dry run
 * @param created what was created, in order
 * @param warnings of rows that go in
 */
record Assistance(
        @Nullable MissingThings missing,
        @Nullable NearDuplicates near,
        @Nullable CaseForecast forecast,
        @Nullable Matches matches,
        List<Created> created,
        List<RowError> warnings) {

    /** Of an import that records. */
    static Assistance recording(MissingThings missing) {
        return new Assistance(missing, null, null, null, new ArrayList<>(), new ArrayList<>());
    }

    /** Of a dry run. */
    static Assistance foreseeing(MissingThings missing, NearDuplicates near) {
        return new Assistance(missing, near, new CaseForecast(), new Matches(), new ArrayList<>(), new ArrayList<>());
    }

    /** A row that would go in is heard by whoever foresees. */
    void hear(TableRow row, Request request, ReferenceBook book) {
        if (forecast != null) {
            forecast.add(request);
        }
        if (matches != null) {
            matches.add(row, request, book);
        }
    }

    /** What would go in is heard by whoever foresees cases. */
    void foresee(Request request) {
        if (forecast != null) {
            forecast.add(request);
        }
    }

    boolean foresees() {
        return forecast != null || matches != null;
    }

    /** What whoever looks at a dry run should see of a row that goes in, and may not be what was meant; of a question, whoever imports it. */
    List<RowError> doubts(String file, TableRow row, Request request, ReferenceBook book) {
        if (request instanceof PoseQuestion posing) {
            Stream<RowError> untyped = row.cells().getOrDefault("type", "").isBlank()
                    ? Stream.of(new RowError(
                            file,
                            row.row(),
                            "type",
                            "",
                            untyped(posing.question().type())))
                    : Stream.empty();
            return Stream.concat(untyped, unknownUnit(file, row).stream()).toList();
        }
        if (near == null || !(request instanceof RecordClaim recording)) {
            return List.of();
        }
        Claim claim = recording.claim();
        Stream<RowError> ofValue = Stream.of(nearDuplicate(near, row, claim, book), figureInWords(claim))
                .flatMap(Optional::stream)
                .map(doubt -> new RowError(file, row.row(), "value", claim.wording(), doubt));
        return Stream.concat(ofValue, unknownUnit(file, row).stream()).toList();
    }

    private static Optional<RowError> unknownUnit(String file, TableRow row) {
        String unit = row.cells().getOrDefault("unit", "");
        return UnitDoubts.of(unit).map(doubt -> new RowError(file, row.row(), "unit", unit, doubt));
    }

    /** What a question is taken for whose row gives no type; it is told also of what is recorded, since a type stays. */
    private static String untyped(ValueType type) {
        return type == ValueType.TEXT
                ? "No type is given, so it is taken for text, and its answers are not compared. If they are to be, give a type such as quantity, date or yes-no."
                : "No type is given, so it is taken for " + type.label() + ", as its answers are.";
    }

    /** That a row would be a second claim beside one that looks like it; only a row without id can be. */
    private static Optional<String> nearDuplicate(NearDuplicates near, TableRow row, Claim claim, ReferenceBook book) {
        boolean oneAnswer = book.question(claim.question())
                .filter(question -> question.cardinality() == Cardinality.ONE)
                .isPresent();
        Claim other = row.cells().containsKey("id") ? null : near.of(claim, oneAnswer);
        return other == null
                ? Optional.empty()
                : Optional.of("The row would be a new claim beside \"" + other.id()
                        + "\", which it looks like. To replace that claim, supersede it with a reason.");
    }

    /** That "a few" or 幾十萬, which name no single figure, are compared as what they can mean at all ({@code domain.md} §2). */
    private static Optional<String> figureInWords(Claim claim) {
        return claim.value() instanceof QuantityValue it
                        && it.point() == null
                        && claim.wording().codePoints().noneMatch(Character::isDigit)
                ? Optional.of("It names no single figure, and is compared as " + it.shownInterval()
                        + ". If the source has a figure, write that.")
                : Optional.empty();
    }
}
