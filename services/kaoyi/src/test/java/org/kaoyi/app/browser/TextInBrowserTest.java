package org.kaoyi.app.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.UUID;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A historian links the sentences of a text to claims without a mouse. */
@InBrowser
@Execution(ExecutionMode.SAME_THREAD)
class TextInBrowserTest {
    private static final List<String> SENTENCES = List.of(
            "Nam Il and Kim Chang-man were present at the talk of 9 November 1957.",
            "停戰時志願軍約有120萬人。",
            "The second stage of the withdrawal took 90,000 men out.",
            "В Синыйджу добровольцев провожали 60 тыс. человек.",
            "In Pyongyang 300,000 people saw the Volunteers off.",
            "1957년 12월 전원회의에는 1500명이 참석했다.",
            "The Volunteers mended at least 271 bridges.",
            "1955年10月公開撤出六個師。",
            "More than 54,000 trees were felled without leave.",
            "Nobody wrote down what the cooks thought.");

    private static final String OF_PROPOSAL = "trees-C31";
    private static final String FOUND_ELSEWHERE = "stages-C1";

    private final String text = "by-keys-" + UUID.randomUUID().toString().substring(0, 6);
    private final String address = "/texts/" + text;

    @BeforeEach
    void tenSentencesOfWhichNoneIsLinked(Library library) {
        String sentences = JsonMapper.builder().build().writeValueAsString(SENTENCES);
        post(
                library,
                "/api/v1/texts",
                "{\"id\":\"%s\",\"title\":\"Read by keys\",\"language\":\"en\",\"statements\":%s}"
                        .formatted(text, sentences));
        post(
                library,
                "/api/v1/texts/" + text + "/links",
                "{\"statement\":9,\"claim\":\"%s\",\"relation\":\"supports\",\"review\":\"proposed\"}"
                        .formatted(OF_PROPOSAL));
    }

    private static void post(Library library, String path, String body) {
        library.post(path, "application/json", body.getBytes(StandardCharsets.UTF_8));
    }

    @Test
    void tenSentencesAreReadAndLinkedOrLeftWithTheKeyboardAlone(Library library) {
        Reader reader = library.reader();
        Page page = reader.page();
        reader.open(address);

        answers(page, 1, "confirmed", "s");
        answers(page, 2, "confirmed", "s");
        answers(page, 3, "confirmed", "c");
        answers(page, 4, "confirmed", "s");
        String second = offer(page, 5, 2);
        answers(page, 5, "confirmed", "2", "t");
        answers(page, 6, "confirmed", "q");
        page.keyboard().press("k");
        assertThat(page.locator("#s5")).isFocused();
        page.keyboard().press("j");
        answers(page, 7, "confirmed", "s");
        answers(page, 8, "rejected", "x");
        answers(page, 9, "confirmed", "y");
        page.keyboard().press("j");
        assertThat(page.locator("#s10")).isFocused();
        new Typist(page)
                .presses("Tab", 2)
                .presses("Enter")
                .presses("Tab")
                .types(FOUND_ELSEWHERE)
                .presses("Tab")
                .presses("Enter");
        assertThat(page.locator("#s10 .linked > .review-confirmed")).hasCount(1);

        Assertions.assertThat(
                        library.twin(address).get("statements").valueStream().map(TextInBrowserTest::linked))
                .containsExactly(
                        "supports talk-persons-C35 confirmed",
                        "supports strength-1953-C22 confirmed",
                        "contradicts stage2-men-C28 confirmed",
                        "supports crowd-J2-sinuiju confirmed",
                        "context " + second + " confirmed",
                        "qualifies plenum-number-K12 confirmed",
                        "supports bridges-C32 confirmed",
                        "context divisions-1955b-C23 rejected",
                        "supports " + OF_PROPOSAL + " confirmed",
                        "supports " + FOUND_ELSEWHERE + " confirmed");
        Assertions.assertThat(reader.complaints()).isEmpty();
    }

    /** Goes to the next sentence and answers it; the page comes back at the same sentence. */
    private static void answers(Page page, int number, String review, String... keys) {
        Locator sentence = page.locator("#s" + number);
        page.keyboard().press("j");
        assertThat(sentence).isFocused();
        for (String key : keys) {
            page.keyboard().press(key);
        }
        assertThat(sentence.locator(".linked > .review-" + review)).hasCount(1);
        assertThat(sentence).isFocused();
    }

    private static String offer(Page page, int number, int place) {
        return page.locator("#s%d .offer[data-number='%d'] input[name=claim]".formatted(number, place))
                .getAttribute("value");
    }

    private static String linked(JsonNode statement) {
        return statement
                .get("claims")
                .valueStream()
                .map(it -> it.get("relation").asString() + " " + it.get("claim").asString() + " "
                        + it.get("review").asString())
                .reduce("", (one, other) -> one.isEmpty() ? other : one + ", " + other);
    }
}
