package org.kaoyi.claims.archive.reference;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.kaoyi.claims.archive.ArchivalReference;
import org.kaoyi.claims.archive.ArchivalReference.Level;

class ReferenceReaderTest {
    private static final int FUZZED = 20_000;
    private static final List<String> GOOD = List.of(
            "АВПРФ, ф. 0102, оп. 13, п. 72, д. 5, лл. 146–164об.",
            "AVPRF, F. 0102, Op. 13, P. 72, Delo 5, Listy 146-164",
            "中國外交部檔案館，檔號109-00828-05，第44-45頁",
            "NARA, RG 59, Entry 1234, Box 5, Folder 3",
            "FRUS, 1955–1957, Vol. XXIII, Part 2, Doc. 123",
            "외교사료관, 분류번호 725.1CP, 롤번호 C-0012, 45쪽");

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "АВПРФ, ф. 0102, оп. 13, п. 72, д. 5, лл. 146–164об. | repository=АВПРФ fond=0102 opis=13 papka=72"
                        + " delo=5 list=146–164об.",
                "АВП РФ. Ф. 0102. Оп. 13. П. 72. Д. 5. Л. 146-164 | repository=АВП РФ fond=0102 opis=13 papka=72"
                        + " delo=5 list=146-164",
                "Ф.0102 Оп.13 П.72 Д.5 Л.146-164 | fond=0102 opis=13 papka=72 delo=5 list=146-164",
                "AVPRF F. 0102, Op. 13, P. 72, Delo 5, Listy 146-164 | repository=AVPRF fond=0102 opis=13 papka=72"
                        + " delo=5 list=146-164",
                "AVPRF, f. 0102, op. 13, p. 72, d. 5, ll. 5-7ob. | repository=AVPRF fond=0102 opis=13 papka=72 delo=5"
                        + " list=5-7ob.",
                "RGANI, Fond 5, Opis 28, Delo 412, List 295 | repository=RGANI fond=5 opis=28 delo=412 list=295",
                "GARF, Fond 5446, Opis 98c, Delo 718, Listy 39-46 | repository=GARF fond=5446 opis=98c delo=718"
                        + " list=39-46",
                "РГАСПИ. Ф. 17. Оп. 163. Ед. хр. 1500. Л. 3об.–4 | repository=РГАСПИ fond=17 opis=163 delo=1500"
                        + " list=3об.–4",
                "ЦАМО, ф. 142, оп. 540936, д. 1, лл. 5, 7об., 9 | repository=ЦАМО fond=142 opis=540936 delo=1 list=5"
                        + " list=7об. list=9",
                "Yed. Khr. 85?7 | delo=85?7",
                "PRC FMA 109-00828-05, 44-45 | repository=PRC FMA 檔號=109-00828-05 page=44-45",
                "外交部檔案館 109-00828-05 | repository=外交部檔案館 檔號=109-00828-05",
                "中國外交部檔案館，檔號109-00828-05，第44-45頁 | repository=中國外交部檔案館 檔號=109-00828-05 page=44-45",
                "遼寧省檔案館，全宗301，案卷5，第12页 | repository=遼寧省檔案館 全宗=301 案卷=5 page=12",
                "외교사료관, 분류번호 725.1CP, 롤번호 C-0012, 프레임번호 0034-0040 | repository=외교사료관 분류번호=725.1CP reel=C-0012"
                        + " frame=0034-0040",
                "국가기록원, 관리번호 CA0001234, 45쪽 | repository=국가기록원 관리번호=CA0001234 page=45",
                "NARA, RG 59, Entry 1234, Box 5, Folder 3 | repository=NARA RG=59 entry=1234 box=5 folder=3",
                "Box 5, Folder 3, Entry 1613, RG 59, National Archives | repository=National Archives RG=59 entry=1613"
                        + " box=5 folder=3",
                "FRUS, 1955–1957, Vol. XXIII, Part 2, Doc. 123 | series=FRUS years=1955–1957 volume=XXIII part=2"
                        + " document=123",
                "Library, Smith papers, Box 5 | repository=Library box=5 unread=Smith papers"
            })
    void eachArchivesLevelsAreRead(String reference, String levels) {
        assertThat(shown(ReferenceReader.levels(reference))).isEqualTo(levels);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "note 25: not in the file", "TNA, FO 371/127303, FC 1041/5", "Из личного архива автора"})
    void whatIsNotUnderstoodHasNoLevels(String reference) {
        assertThat(ReferenceReader.levels(reference)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "RUSSIAN | АВПРФ. Ф. 0102. Оп. 13. П. 72. Д. 5. Лл. 146–164об.",
                "ENGLISH | АВПРФ, F. 0102, Op. 13, P. 72, D. 5, ll. 146–164ob.",
                "CHINESE | АВПРФ，全宗0102，目錄13，文件夾72，案卷5，第146–164об.頁",
                "KOREAN | АВПРФ, 폰드 0102, 오피시 13, 파프카 72, 델로 5, 146–164об.장"
            })
    void aRussianShelfMarkIsShownInTheHabitOfEachLanguage(ReferenceWording wording, String shown) {
        assertThat(wording.of(ReferenceReader.read(GOOD.getFirst()))).isEqualTo(shown);
    }

    @Test
    void levelsOfOtherArchivesKeepTheirOwnWords() {
        assertThat(ReferenceWording.RUSSIAN.of(ReferenceReader.read("NARA, RG 59, Box 5")))
                .isEqualTo("NARA. RG 59. Box 5");
        assertThat(ReferenceWording.ENGLISH.of(ReferenceReader.read("外交部檔案館 109-00828-05")))
                .isEqualTo("外交部檔案館, 檔號 109-00828-05");
        assertThat(ReferenceWording.KOREAN.of(new ArchivalReference("note 25", List.of())))
                .isEqualTo("note 25");
    }

    @Test
    void aShelfMarkThatWasShownIsReadAgainAsTheSameLevels() {
        for (ReferenceWording wording : List.of(ReferenceWording.RUSSIAN, ReferenceWording.ENGLISH)) {
            for (String good : GOOD.subList(0, 2)) {
                List<Level> levels = ReferenceReader.levels(good);
                List<Level> again = ReferenceReader.levels(wording.of(ReferenceReader.read(good)));
                assertThat(shown(again).replace("ob.", "об."))
                        .isEqualTo(shown(levels).replace("ob.", "об."));
            }
        }
    }

    @Test
    void whateverIsGivenEveryLevelIsQuotedFromIt() {
        long seed = System.nanoTime();
        Random random = new Random(seed);
        for (int round = 0; round < FUZZED; round++) {
            String reference = spoilt(random);
            for (Level level : ReferenceReader.levels(reference)) {
                assertThat(reference).as("seed %d", seed).contains(level.value());
                assertThat(level.value()).as("seed %d: %s", seed, reference).isNotBlank();
            }
            for (ReferenceWording wording : ReferenceWording.values()) {
                assertThat(wording.of(ReferenceReader.read(reference)))
                        .as("seed %d: %s", seed, reference)
                        .isNotNull();
            }
        }
    }

    /** Two good references, cut, joined and with signs changed. */
    private static String spoilt(Random random) {
        String one = GOOD.get(random.nextInt(GOOD.size()));
        String other = GOOD.get(random.nextInt(GOOD.size()));
        StringBuilder text = new StringBuilder(one.substring(random.nextInt(one.length())))
                .append(other, 0, random.nextInt(other.length()));
        for (int i = random.nextInt(4); i > 0 && !text.isEmpty(); i--) {
            text.setCharAt(random.nextInt(text.length()), "., :;-?9фр頁(\n\u0301".charAt(random.nextInt(14)));
        }
        return text.toString();
    }

    private static String shown(List<Level> levels) {
        return levels.stream().map(level -> level.name() + "=" + level.value()).collect(Collectors.joining(" "));
    }
}
