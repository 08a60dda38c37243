package org.kaoyi.recording.drafting;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.kaoyi.claims.account.ClaimId;
import org.kaoyi.claims.text.LinkReview;
import org.kaoyi.claims.text.SupportLink;
import org.kaoyi.claims.text.SupportRelation;
import org.kaoyi.claims.text.Text;
import org.kaoyi.claims.text.TextId;
import org.kaoyi.recording.readtext.ReadText;
import org.kaoyi.recording.readtext.TextFile;
import org.kaoyi.recording.readtext.TextRefused;

/** A text with its statements, and the links from them to claims. A table of texts names their files; one of links names the statement by its number or its very words. */
public final class TextDrafting {
    /** Fields of a text beside its statements. */
    public static final List<String> TEXT_FIELDS = List.of("id", "title", "language");

    /** Fields of a newer version of a text beside its statements. */
    public static final List<String> VERSION_FIELDS = List.of("title", "language");

    /** Fields of a link beside the number of the statement. */
    public static final List<String> LINK_FIELDS = List.of("claim", "relation", "review");

    private static final Pattern NUMBER = Pattern.compile("[0-9]{1,6}");

    private TextDrafting() {}

    /** @param statements the sentences in order, as they stand in the text */
    public static Draft<Text> text(Map<String, String> texts, List<String> statements) {
        Cells cells = new Cells(texts);
        if (statements.isEmpty() || statements.stream().anyMatch(String::isBlank)) {
            cells.problem("statements", "Give the sentences of the text in order, none of them empty.");
        }
        TextId id = new TextId(cells.identifier("id"));
        Text text = new Text(id, cells.required("title"), cells.language("language"), statements);
        return cells.sound() ? new Draft.Made<>(text) : cells.faulty();
    }

    /**
     * A newer version of a text.
     *
     * @param before the version that it follows, from which comes what {@code texts} leaves out; null where there is none
     */
    public static Draft<Text> version(
            TextId id, @Nullable Text before, Map<String, String> texts, List<String> statements) {
        Map<String, String> named = new HashMap<>(texts);
        named.put("id", id.value());
        named.putIfAbsent("title", before == null ? id.value() : before.title());
        if (before != null && before.language() != null) {
            named.putIfAbsent("language", before.language());
        }
        return text(named, statements);
    }

    /**
     * @param statement place of the statement in its text, from 1
     * @param by who links them
     */
    public static Draft<SupportLink> link(TextId text, int statement, Map<String, String> texts, String by) {
        Cells cells = new Cells(texts);
        cells.required("relation");
        @Nullable SupportRelation relation = cells.label("relation", SupportRelation.class);
        ClaimId claim = new ClaimId(cells.identifier("claim"));
        @Nullable LinkReview review = cells.label("review", LinkReview.class);
        return relation == null || !cells.sound()
                ? cells.faulty()
                : new Draft.Made<>(new SupportLink(text, statement, claim, relation, by, review));
    }

    /**
     * A link with the version of the text in which its sentence stands.
     *
     * @param version from 1; null where it is the newest
     */
    public record Placed(SupportLink link, @Nullable Integer version) {}

    /** The place of a sentence in its text, from 1, and the version; null for the newest. */
    private record Place(int number, @Nullable Integer version) {}

    /**
     * A link as a row of a table has it. Words that stand only in an earlier version are placed there, so that a table whose links are in the
     * ledger can be imported again.
     *
     * @param entered finds the versions of an entered text; none where there is no such text
     * @param recordedBy who links where the row does not say
     */
    public static Draft<Placed> row(
            Function<TextId, List<Text>> entered, Map<String, String> texts, String recordedBy) {
        Cells cells = new Cells(texts);
        TextId text = new TextId(cells.identifier("text"));
        String statement = cells.required("statement");
        String by = cells.text("by");
        Place place = NUMBER.matcher(statement).matches()
                ? new Place(Integer.parseInt(statement), null)
                : place(entered.apply(text), statement);
        if (place.number() < 1) {
            cells.problem(
                    "statement",
                    "The text has no sentence of these very words. Enter the text first, or give the number of the"
                            + " sentence; words that are digits alone stand in double quotes.");
            return cells.faulty();
        }
        return cells.sound()
                ? link(text, place.number(), texts, by == null ? recordedBy : by)
                        .map(link -> new Placed(link, place.version()))
                : cells.faulty();
    }

    /** The cell by which a table names a sentence: its very words; where they would be taken for a number, in double quotes. */
    public static String cellOf(String words) {
        return NUMBER.matcher(words).matches() ? '"' + words + '"' : words;
    }

    private static Place place(List<Text> versions, String statement) {
        Place asItStands = placeOf(versions, statement);
        boolean quoted = statement.length() > 2 && statement.startsWith("\"") && statement.endsWith("\"");
        return asItStands.number() > 0 || !quoted
                ? asItStands
                : placeOf(versions, statement.substring(1, statement.length() - 1));
    }

    /** In the newest version that has it. */
    private static Place placeOf(List<Text> versions, String statement) {
        for (int version = versions.size(); version > 0; version--) {
            int number = 1 + versions.get(version - 1).statements().indexOf(statement);
            if (number > 0) {
                return new Place(number, version == versions.size() ? null : version);
            }
        }
        return new Place(0, null);
    }

    /** The retraction of a claim: its id and the reason. */
    public static Draft<Map.Entry<ClaimId, String>> retraction(Map<String, String> texts) {
        Cells cells = new Cells(texts);
        ClaimId claim = new ClaimId(cells.identifier("claim"));
        String reason = cells.required("reason");
        return cells.sound() ? new Draft.Made<>(Map.entry(claim, reason)) : cells.faulty();
    }

    /**
     * A text whose sentences stand in a file beside the table.
     *
     * @param folder of the table; a file outside it is refused
     */
    public static Draft<Text> fromFile(Map<String, String> texts, Path folder) {
        Cells cells = new Cells(texts);
        String file = cells.required("file");
        Path path = folder.resolve(file).normalize();
        if (file.isEmpty() || !path.startsWith(folder.normalize())) {
            cells.problem("file", "Name a file in the folder of the table.");
            return cells.faulty();
        }
        try {
            ReadText read = TextFile.read(path, file, cells.language("language"));
            Map<String, String> named = new HashMap<>(texts);
            named.putIfAbsent("title", read.title() == null ? file : read.title());
            named.putIfAbsent("language", read.language());
            return cells.sound() ? text(named, read.words()) : cells.faulty();
        } catch (TextRefused refused) {
            cells.problem("file", String.valueOf(refused.getMessage()));
            return cells.faulty();
        }
    }
}
