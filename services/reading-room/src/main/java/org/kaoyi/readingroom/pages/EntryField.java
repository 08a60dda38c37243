package org.kaoyi.readingroom.pages;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * The fields of the entry form: the columns of the claims table ({@code interface.md} §3), each in its group, with what is chosen from, and
 * whether it stays for the next claim.
 */
public enum EntryField {
    SOURCE(Group.POINT, "field.source", Stays.YES, Form.named("source")),
    LOCUS(Group.POINT, "field.locus", Stays.NO, Form.LINE),
    OCCASION(Group.POINT, "field.occasion", Stays.YES, Form.named("occasion")),
    QUESTION(Group.POINT, "field.question", Stays.NO, Form.named("question")),
    POLARITY(Group.POINT, "field.polarity", Stays.NO, Form.oneOf("polarity", "affirms", "denies", "silent")),
    VALUE(Group.POINT, "field.answer", Stays.NO, Form.named("value")),

    QUOTATION(Group.WORDS, "entry.quotation", Stays.NO, Form.AREA),
    LANGUAGE(Group.WORDS, "entry.language", Stays.YES, Form.LINE),
    WORDING(Group.WORDS, "entry.wording", Stays.YES, Form.oneOf("form", "quoted", "paraphrased")),
    TRANSLATION(Group.WORDS, "entry.translation", Stays.NO, Form.AREA),
    TRANSLATOR(Group.WORDS, "entry.translator", Stays.YES, Form.LINE),

    SPEAKER(Group.TELLING, "entry.speaker", Stays.YES, Form.named("agent")),
    HEARER(Group.TELLING, "entry.hearer", Stays.YES, Form.named("agent")),
    RECORDER(Group.TELLING, "field.recorder", Stays.YES, Form.named("agent")),
    DATE(Group.TELLING, "field.told", Stays.YES, Form.LINE),
    SIDE(Group.TELLING, "field.side", Stays.YES, Form.LINE),
    CUSTODY(Group.TELLING, "field.custody", Stays.YES, Form.LINE),
    ATTRIBUTED_TO(Group.TELLING, "field.attributed-to", Stays.NO, Form.named("agent")),
    CONFIDENCE(Group.TELLING, "field.confidence", Stays.NO, Form.LINE),

    MODE(
            Group.MEANING,
            "field.mode",
            Stays.NO,
            Form.oneOf(
                    "mode", "happened", "planned", "proposed", "requested", "promised", "predicted", "stated-reason")),
    PLAN_HOLDER(Group.MEANING, "field.plan-holder", Stays.NO, Form.named("agent")),
    PLAN_DATE(Group.MEANING, "field.plan-date", Stays.NO, Form.LINE),
    ACT(
            Group.MEANING,
            "field.act",
            Stays.NO,
            Form.oneOf("act", "states", "promises", "asks", "proposes", "concedes", "denies")),
    SCOPE(Group.MEANING, "field.scope", Stays.NO, Form.LINE),
    POPULATION(Group.MEANING, "field.population", Stays.NO, Form.LINE),
    UNIT(Group.MEANING, "entry.unit", Stays.NO, Form.LINE),
    BOUND(Group.MEANING, "entry.bound", Stays.NO, Form.oneOf("bound", "exact", "at-least", "at-most", "about")),
    COMPLETE(Group.MEANING, "entry.complete", Stays.NO, Form.oneOf("complete", "open", "closed")),
    CHRONOLOGICAL(
            Group.MEANING, "entry.chronological", Stays.NO, Form.oneOf("chronological", "stated", "assumed", "no")),

    READER(Group.SILENCE, "field.reader", Stays.YES, Form.LINE),
    EXTENT(Group.SILENCE, "field.extent", Stays.YES, Form.oneOf("extent", "whole", "relevant", "excerpt", "lacunose")),
    SILENCE(Group.SILENCE, "field.basis", Stays.NO, Form.oneOf("basis", "reported", "inferred")),
    PRESENT(Group.SILENCE, "field.present", Stays.NO, Form.oneOf("present", "yes", "no")),
    GROUND(Group.SILENCE, "field.ground", Stays.NO, Form.LINE),

    EXPLICIT(Group.CODING, "field.explicit", Stays.NO, Form.oneOf("explicitness", "explicit", "inferred")),
    CERTAINTY(Group.CODING, "field.certainty", Stays.NO, Form.LINE),
    CODER(Group.CODING, "field.coder", Stays.YES, Form.LINE),
    NOTE(Group.CODING, "field.note", Stays.NO, Form.AREA);

    /** Parts of the form; all but the first can be folded away. */
    public enum Group {
        POINT,
        WORDS,
        TELLING,
        MEANING,
        SILENCE,
        CODING;

        /** Lower case, for keys and classes. */
        public String label() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    private enum Stays {
        YES,
        NO
    }

    /**
     * How a field is filled in.
     *
     * @param list the register whose ids are offered, or null
     * @param set the set of labels to which the choices belong, or null
     * @param choices that can be made; empty for free writing
     */
    private record Form(@Nullable String list, @Nullable String set, List<String> choices, boolean tall) {
        static final Form LINE = new Form(null, null, List.of(), false);
        static final Form AREA = new Form(null, null, List.of(), true);

        static Form named(String register) {
            return new Form(register, null, List.of(), false);
        }

        static Form oneOf(String set, String... choices) {
            return new Form(null, set, List.of(choices), false);
        }
    }

    private final Group group;
    private final String key;
    private final Stays stays;
    private final Form form;

    EntryField(Group group, String key, Stays stays, Form form) {
        this.group = group;
        this.key = key;
        this.stays = stays;
        this.form = form;
    }

    /** The fields of a group, in order. */
    public static List<EntryField> of(Group group) {
        return Arrays.stream(values()).filter(field -> field.group == group).toList();
    }

    /** The field of a column of the claims table. */
    static Optional<EntryField> of(String column) {
        return Arrays.stream(values())
                .filter(field -> field.column().equals(column))
                .findFirst();
    }

    /** Those of {@code cells} that stay in the form for the next claim. */
    static Map<String, List<String>> staying(Map<String, String> cells) {
        return Arrays.stream(values())
                .filter(field -> field.stays == Stays.YES && cells.containsKey(field.column()))
                .collect(
                        Collectors.toMap(EntryField::column, field -> List.of(cells.getOrDefault(field.column(), ""))));
    }

    /** The column, which is also the field's name in the page. */
    public String column() {
        return name().toLowerCase(Locale.ROOT);
    }

    public Group group() {
        return group;
    }

    /** Key of its heading. */
    public String key() {
        return key;
    }

    /** The register whose ids are offered, or null. */
    public @Nullable String list() {
        return form.list();
    }

    /** Labels to choose from; empty for free writing. */
    public List<String> choices() {
        return form.choices();
    }

    /** Key of the word for a choice. */
    public String choiceKey(String choice) {
        return form.set() + "." + choice;
    }

    /** Whether it takes several lines. */
    public boolean tall() {
        return form.tall();
    }

    /** Whether nothing can be recorded without it; a silent row needs no answer. */
    public boolean required() {
        return this == SOURCE || this == OCCASION || this == QUESTION;
    }
}
