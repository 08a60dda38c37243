package org.kaoyi.readingroom.publishing;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.kaoyi.claims.archive.reference.ReferenceReader;
import org.kaoyi.readingroom.publishing.note.Described;
import org.kaoyi.readingroom.publishing.note.NoteHabit;
import org.kaoyi.readingroom.publishing.note.SourceNotes;

/** A note is printed as the journal of each language prints it, and the shelf-mark never falls out. */
class SourceNotesTest {
    private static final List<Described> SOURCES = List.of(
            described(
                    "C1",
                    "Mao Zedong to Yudin",
                    "ru",
                    "1957-11-09",
                    "АВПРФ ф. 0102, оп. 13, п. 72, д. 5, лл. 146–164об.",
                    null),
            described("C2", "外交部致駐朝使館電", "zh", "1957-12", "外交部檔案館 109-00828-05", null),
            described("K1", "Kim Il-sung to Puzanov", "ru", "[1957-11..]", null, "SHEN"),
            described("C3", "Letter", "ru", "1957-12-25", null, "SHEN"),
            described("SHEN", "A history of the withdrawal", "en", "2012", null, null));

    private static Described described(
            String id,
            String title,
            String language,
            String date,
            @Nullable String reference,
            @Nullable String citedIn) {
        return new Described(
                id,
                title,
                "memorandum of conversation",
                List.of(language),
                date,
                reference == null ? null : ReferenceReader.read(reference),
                citedIn,
                citedIn == null ? null : "6",
                null,
                null,
                Map.of());
    }

    private static String note(NoteHabit habit, String siglum, @Nullable String locus) {
        return new SourceNotes(habit, SOURCES).of(siglum, locus).replaceAll("[\u00a0\u202f]", " ");
    }

    @Test
    void chicago() {
        assertThat(note(NoteHabit.CHICAGO, "C1", "l. 150"))
                .isEqualTo(
                        "“Mao Zedong to Yudin,” memorandum of conversation, November 9, 1957, АВПРФ, F. 0102, Op. 13, P. 72, D. 5, ll. 146–164ob., l. 150.");
        assertThat(note(NoteHabit.CHICAGO, "K1", null)).endsWith("cited in A history of the withdrawal, note 6.");
    }

    @Test
    void russianByGost() {
        assertThat(note(NoteHabit.RUSSIAN, "C1", null))
                .isEqualTo(
                        "Mao Zedong to Yudin. 9 ноября 1957 г. // АВПРФ. Ф. 0102. Оп. 13. П. 72. Д. 5. Лл. 146–164об.");
        assertThat(note(NoteHabit.RUSSIAN, "C3", null))
                .as("one full stop ends the abbreviation and the part")
                .isEqualTo("Letter. 25 декабря 1957 г. Цит. по: A history of the withdrawal. Прим. 6.");
    }

    @Test
    void chineseAndKorean() {
        assertThat(note(NoteHabit.CHINESE, "C2", "第3頁"))
                .startsWith("《外交部致駐朝使館電》，1957年12月，外交部檔案館，")
                .contains("109-00828-05")
                .endsWith("，第3頁。");
        assertThat(note(NoteHabit.CHINESE, "K1", null)).endsWith("轉引自A history of the withdrawal，註6。");
        assertThat(note(NoteHabit.KOREAN, "C1", null))
                .startsWith("「Mao Zedong to Yudin」, 1957년 11월 9일, АВПРФ, 폰드 0102");
        assertThat(note(NoteHabit.KOREAN, "K1", null)).endsWith("각주 6에서 재인용.");
    }

    @ParameterizedTest
    @EnumSource(NoteHabit.class)
    void theShelfMarkIsKept(NoteHabit habit) {
        assertThat(note(habit, "C1", null)).contains("0102", "13", "72", "146–164");
        assertThat(note(habit, "C2", null)).contains("109-00828-05");
    }

    @ParameterizedTest
    @EnumSource(NoteHabit.class)
    void aDateThatIsNotKnownExactlyIsNotMadeExact(NoteHabit habit) {
        assertThat(note(habit, "K1", null)).contains("[1957-11..]");
        assertThat(note(habit, "nobody", null)).isEqualTo("nobody");
    }
}
