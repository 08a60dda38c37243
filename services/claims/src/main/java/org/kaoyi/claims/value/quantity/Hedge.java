package org.kaoyi.claims.value.quantity;

import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.kaoyi.claims.value.wording.Wording;

/** The words around a figure that say how it is meant, in English, Chinese, Korean and Russian. */
enum Hedge {
    PLAIN,
    ABOUT,
    NEARLY,
    OVER,
    AT_LEAST,
    UNDER,
    AT_MOST,
    BETWEEN;

    private static final Map<String, Hedge> BEFORE = new HashMap<>();
    private static final Map<String, Hedge> AFTER = new HashMap<>();
    private static final int LONGEST;

    static {
        // 多達 "reached as many as" is not the 多 that means "and more"; 差不多 is "about".
        before(
                PLAIN,
                "a total of|total of|total|some total of|共|共计|共計|总共|總共|总计|總計|合计|合計|达|達|达到|達到|多达|多達|计|計"
                        + "|총|모두|всего|итого|в количестве");
        before(
                ABOUT,
                "about|around|approximately|approx.|approx|circa|ca.|ca|c.|c|roughly|some|~|≈|约|約|大约|大約|约为|約為|差不多|大概"
                        + "|약|대략|около|примерно|приблизительно|порядка|ок.");
        before(NEARLY, "nearly|almost|close to|近|将近|將近|接近|几近|거의|почти|без малого");
        before(OVER, "over|more than|above|in excess of|upwards of|超过|超過|逾|多于|多於|超|свыше|более|более чем|больше|>");
        before(
                AT_LEAST,
                "at least|no less than|not less than|no fewer than|not fewer than|minimum of|≥|>=|至少|不少于|不少於|不低于|不下"
                        + "|최소|적어도|не менее|не меньше|минимум|по меньшей мере");
        before(UNDER, "under|less than|fewer than|below|不到|不足|少于|少於|低于|менее|менее чем|меньше|<");
        before(
                AT_MOST,
                "at most|up to|as many as|as much as|no more than|not more than|maximum of|≤|<=|至多|最多|不超过|不超過|不多于"
                        + "|최대|많아야|не более|не больше|максимум|до");
        before(BETWEEN, "between|from|从|從|自|между|от|с");
        after(ABOUT, "or so|左右|上下|前后|前後|가량|정도|쯤|안팎|내외");
        after(OVER, "余|餘|多|여|남짓|+|plus|odd|с лишним|с небольшим|를 넘는|을 넘는|넘는|이 넘는|초과");
        after(AT_LEAST, "以上|及以上|이상|or more|and more|at least|и более|и больше|и выше");
        after(UNDER, "미만|未满|未滿");
        after(AT_MOST, "以下|以内|以內|이하|이내|or less|or fewer|at most");
        LONGEST = Math.max(longest(BEFORE), longest(AFTER));
    }

    /** Takes the hedge that stands before a figure; null when none does. */
    static @Nullable Hedge takeBefore(Scanner scanner) {
        String word = scanner.longest(BEFORE.keySet(), LONGEST);
        return word == null ? null : BEFORE.get(word);
    }

    /** Takes the hedge that stands after a figure; null when none does. */
    static @Nullable Hedge takeAfter(Scanner scanner) {
        String word = scanner.longest(AFTER.keySet(), LONGEST);
        return word == null ? null : AFTER.get(word);
    }

    /** Whether a hedge stands after the figure here. */
    static boolean seenAfter(Scanner scanner) {
        return scanner.sees(AFTER.keySet(), LONGEST);
    }

    /** The hedge with which {@code text} ends, as the length of the rest and the hedge; null when there is none. */
    static Map.@Nullable Entry<Integer, Hedge> endOf(String text) {
        for (int length = Math.min(LONGEST, text.length() - 1); length > 0; length--) {
            int from = text.length() - length;
            Hedge hedge = AFTER.get(text.substring(from));
            if (hedge != null && Wording.wordEnds(text, from)) {
                return Map.entry(from, hedge);
            }
        }
        return null;
    }

    private static int longest(Map<String, Hedge> words) {
        return words.keySet().stream().mapToInt(String::length).max().orElse(0);
    }

    private static void before(Hedge hedge, String words) {
        for (String word : words.split("\\|")) {
            BEFORE.put(word, hedge);
        }
    }

    private static void after(Hedge hedge, String words) {
        for (String word : words.split("\\|")) {
            AFTER.put(word, hedge);
        }
    }
}
