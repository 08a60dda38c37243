package org.kaoyi.claims.audit;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.kaoyi.claims.text.TextId;

/**
 * What a historian is shown beside each sentence of a text: the claims on which it may rest, what speaks for and against each and how much,
 * and what of the sentence no claim has. Written out sentence by sentence, so that whoever changes a weight sees what becomes of it for a
 * reader, and can say whether it is better. Written anew by {@code -Dkaoyi.rewrite=true}.
 */
class WhatSpeaksForClaimsTest {
    private static final Path SHOWN = Path.of("src/test/resources/what-speaks-for-claims.txt");
    private static final int CLAIMS_SHOWN = 6;

    /** Each line is a text of one or more sentences, parted by strokes; what stands behind an at sign is cited. */
    private static final List<String> TEXTS = List.of(
            "In 1958 some 300,000 men stood in Korea.",
            "There were 250,000 men at most. | They left in three stages.",
            "On 9 November 1957 Mao Zedong and Kim Il-sung talked in Moscow. | Mao proposed the withdrawal. | Kim agreed to it.",
            "Kim Il-sung proposed the withdrawal of the Volunteers; Puzanov told Mao of it on 30 December 1957.",
            "Mao spoke of 1956 with a word of apology.",
            "毛澤東向金日成道歉，金日成說不必道歉。",
            "Mao's repentance was great, and he spoke of his interference.",
            "Peng Dehuai dined in Pyongyang on 16 February 1958 with Mao and Kim: three persons were present.",
            "The dinner for the delegation lasted from 14 to 21 February 1958. | Nobody else was present.",
            "They spoke first of the withdrawal, then of an apology and the emigrants.",
            "The order in which the topics were raised was the withdrawal, the apology and the emigrants.",
            "The Volunteers were to leave by 31 December 1958.",
            "The Volunteers left at the end of December 1958.",
            "In December 1961 the Volunteers had long left.",
            "The gifts were worth 157 million.",
            "The gifts were worth 157 million yuan, and 12 horses.",
            "In March 1958 Peng had 44,000 men.",
            "In March 1958 there were 44,000 men.",
            "Seven divisions left in 1958.",
            "Nine divisions left in 1958, 500,000 men.",
            "Kim did not agree to the withdrawal, and never would.",
            "The withdrawal was planned in two stages.",
            "The withdrawal was divided into two stages.",
            "Сколько человек стояло в Корее? Около 250 тыс.",
            "1958年，在朝鮮的志願軍有三十萬人，分三個階段撤軍。",
            "The Volunteers were withdrawn to lighten the burden of the Korean harvest.",
            "To lighten the burden was the reason.",
            "Kim told the ambassador Puzanov in December 1957 who had proposed it. @S1, p. 3 | It was Kim himself.",
            "The minutes of the Chinese delegation name those who were present. @C2",
            "Ivanov wrote to Petrov about the weather on 3 May 1911.",
            "A talk was held in Moscow.",
            "They talked in Moscow on 9 November 1957. | On 16 February 1958 the guests dined. | Nobody proposed anything.",
            "On 30 December 1957 Kim spoke to Puzanov. | He proposed the withdrawal. | On 14 May 1958 it was over.",
            "In February 1958 Peng dined. | In that year the Volunteers left, 44,000 men of Peng Dehuai, not of Kim.",
            "The report of the Korean embassy of March 1958 gives 250,000 men. @K1 | It gives the reason too.",
            "By the end of 1958 the last Volunteers had left Korea for Moscow and 400 tons of rice.",
            "From March to May 1958, 300,000 or 400,000 men stood there. | In 1957 there had been more than 250,000.",
            "Peng's divisions were said to be at least seven. @C2, p. 4 | Two of three stages were over.",
            "1957年11月9日毛澤東與金日成在莫斯科會談。 | 毛提議撤軍，金同意。",
            "Мао Цзэдун предложил вывод добровольцев Ким Ир Сену в Москве 9 ноября 1957 г.",
            "마오쩌둥은 1957년 11월 9일 모스크바에서 김일성에게 사과하였다.",
            "Neither Mao nor Kim denied that they had spoken of the emigrants, of interference and of regret.",
            "Mao apologised; the apologies were accepted, and the admission was never repeated.",
            "The withdrawal took place in 3 stages, with 7 divisions, between March 15 and October 26, 1958.",
            "Who was present at the dinner? Mao, Kim, Puzanov and Peng, on the 16th of February.",
            "The harvest of 1957 was a burden; tension had nothing to do with it.");

    private static String shownOf(String text) {
        AuditedArchive archive = new ArchiveOfManyKinds();
        List<TextAudit.Statement> sentences = Stream.of(text.split("\\|"))
                .map(it -> it.strip().split("@"))
                .map(it -> new TextAudit.Statement(
                        it[0].strip(), it.length > 1 ? List.of("@" + it[1]) : List.of(), List.of()))
                .toList();
        TextAudit.Report report = new TextAudit(archive.index).of(new TextId("article"), sentences);
        return report.statements().stream().map(WhatSpeaksForClaimsTest::shown).collect(Collectors.joining())
                + report.proposals().stream()
                        .map(it -> "  cited: " + it.source() + " for " + it.statement() + ", perhaps "
                                + it.claim().claim() + "\n")
                        .collect(Collectors.joining())
                + (report.unmentioned().isEmpty()
                        ? ""
                        : "  left out: " + String.join(", ", report.unmentioned()) + "\n")
                + "\n";
    }

    private static String shown(StatementAudit sentence) {
        return sentence.text() + "\n"
                + sentence.suggestions().stream()
                        .limit(CLAIMS_SHOWN)
                        .map(WhatSpeaksForClaimsTest::shown)
                        .collect(Collectors.joining())
                + sentence.mismatches().stream()
                        .map(it -> "  " + it.kind().label() + ": " + it.said()
                                + it.claims().stream()
                                        .map(other -> ", " + other.claim() + " has " + other.value())
                                        .collect(Collectors.joining())
                                + "\n")
                        .collect(Collectors.joining());
    }

    private static String shown(Suggestion suggestion) {
        return "  %s %s%s: %s%n"
                .formatted(
                        suggestion.claim(),
                        points(suggestion.points()),
                        suggestion.founded() ? "" : " (less sure)",
                        suggestion.reasons().stream()
                                .map(it -> it.code() + " " + points(it.points())
                                        + (it.said().isEmpty() ? "" : " “" + it.said() + "”"))
                                .collect(Collectors.joining(", ")));
    }

    private static String points(double points) {
        return String.format(Locale.ROOT, "%.2f", points);
    }

    @Test
    void whatAHistorianIsShownIsWhatWasLookedAt() throws IOException {
        String shown = TEXTS.stream().map(WhatSpeaksForClaimsTest::shownOf).collect(Collectors.joining());
        if (Boolean.getBoolean("kaoyi.rewrite")) {
            Files.createDirectories(SHOWN.getParent());
            Files.writeString(SHOWN, shown);
        }

        assertThat(shown)
                .as("what stands in %s; look at what has changed, then write it anew by -Dkaoyi.rewrite=true", SHOWN)
                .isEqualTo(Files.readString(SHOWN));
    }
}
