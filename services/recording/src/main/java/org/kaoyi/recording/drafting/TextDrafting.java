package org.kaoyi.recording.drafting;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.kaoyi.claims.account.ClaimId;
import org.kaoyi.claims.text.SupportLink;
import org.kaoyi.claims.text.SupportRelation;
import org.kaoyi.claims.text.Text;
import org.kaoyi.claims.text.TextId;

/** A text with its statements, and the links from them to claims. There is no table for these: a text is no row. */
public final class TextDrafting {
    /** Fields of a text beside its statements. */
    public static final List<String> TEXT_FIELDS = List.of("id", "title", "language");

    /** Fields of a link beside the number of the statement. */
    public static final List<String> LINK_FIELDS = List.of("claim", "relation");

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
     * @param statement place of the statement in its text, from 1
     * @param by who links them
     */
    public static Draft<SupportLink> link(TextId text, int statement, Map<String, String> texts, String by) {
        Cells cells = new Cells(texts);
        cells.required("relation");
        @Nullable SupportRelation relation = cells.label("relation", SupportRelation.class);
        ClaimId claim = new ClaimId(cells.identifier("claim"));
        return relation == null || !cells.sound()
                ? cells.faulty()
                : new Draft.Made<>(new SupportLink(text, statement, claim, relation, by));
    }
}
