package org.kaoyi.readingroom.api;

import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.kaoyi.claims.Labelled;
import org.kaoyi.readingroom.ProblemCode;
import org.kaoyi.readingroom.publishing.Form;
import org.kaoyi.readingroom.publishing.note.NoteHabit;
import org.kaoyi.readingroom.wording.Language;
import org.springframework.web.bind.annotation.RequestParam;

/**
 * How a file is written.
 *
 * @param format csv, xlsx, html, docx, tei or apparatus
 * @param lang the language of what is printed
 * @param notes that of the journals in whose habit notes are written; null where it is the same
 */
public record FileParameters(
        @RequestParam String format,
        @RequestParam(defaultValue = "en") String lang,
        @RequestParam(required = false) @Nullable String notes)
        implements ParameterGroup {
    /** @throws ApiProblem when there is no such form or language, before anything is read */
    public FileParameters {
        notes = Choices.asked(notes);
        form(format);
        language(lang);
        habit(lang, notes);
    }

    Form form() {
        return form(format);
    }

    Language language() {
        return language(lang);
    }

    NoteHabit habit() {
        return habit(lang, notes);
    }

    private static Form form(String format) {
        return Labelled.of(Form.class, format.toLowerCase(Locale.ROOT))
                .orElseThrow(() -> new ApiProblem(
                        ProblemCode.UNKNOWN_FORMAT,
                        "There is no format \"%s\"; there are %s."
                                .formatted(
                                        format,
                                        Arrays.stream(Form.values())
                                                .map(Form::label)
                                                .collect(Collectors.joining(", ")))));
    }

    private static Language language(String tag) {
        return Language.tagged(tag).orElseThrow(() -> unknown(tag));
    }

    private static NoteHabit habit(String lang, @Nullable String notes) {
        String tag = notes == null ? lang : notes;
        return NoteHabit.tagged(tag).orElseThrow(() -> unknown(tag));
    }

    private static ApiProblem unknown(String tag) {
        return new ApiProblem(
                ProblemCode.unknown("language"),
                "There is no language \"%s\"; there are %s."
                        .formatted(
                                tag,
                                Arrays.stream(Language.values())
                                        .map(Language::tag)
                                        .collect(Collectors.joining(", "))));
    }
}
