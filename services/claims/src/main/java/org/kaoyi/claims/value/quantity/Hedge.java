package org.kaoyi.claims.value.quantity;

import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.kaoyi.claims.value.wording.WordTable;

/** The words around a figure that say how it is meant, in English, Chinese, Korean and Russian. */
enum Hedge {
    PLAIN,
    ABOUT,
    NEARLY,
    /** "Over 300" and 300餘: not yet the next hundred. */
    OVER,
    /** The sign {@code >}, which says no more than what it says in a formula. */
    ABOVE,
    AT_LEAST,
    UNDER,
    AT_MOST,
    BETWEEN;

    private static final WordTable<Hedge> BEFORE;
    private static final WordTable<Hedge> AFTER;

    static {
        Map<String, Hedge> before = new HashMap<>();
        Map<String, Hedge> after = new HashMap<>();
        // 多達 "reached as many as" is not the 多 that means "and more"; 差不多 is "about".
        put(
                before,
                PLAIN,
                "a total of|total of|total|some total of|as many as|as much as|共|共计|共計|总共|總共|总计|總計|合计|合計|达|達|达到|達到|多达|多達|高达|高達|计|計"
                        + "|총|모두|всего|итого|в количестве");
        put(
                before,
                ABOUT,
                "about|around|approximately|approx.|approx|circa|ca.|ca|c.|c|roughly|some|~|≈|约|約|大约|大約|约为|約為|差不多|大概|约莫|約莫"
                        + "|약|대략|около|примерно|приблизительно|порядка|ок.");
        put(before, NEARLY, "nearly|almost|close to|近|将近|將近|接近|几近|거의|почти|без малого");
        put(
                before,
                OVER,
                "over|more than|above|in excess of|upwards of|超过|超過|逾|多于|多於|不止|超|свыше|более|более чем|больше");
        put(before, ABOVE, ">");
        put(
                before,
                AT_LEAST,
                "at least|no less than|not less than|no fewer than|not fewer than|minimum of|≥|>=|至少|最少|起码|起碼|不少于|不少於|不低于|不下"
                        + "|최소|최소한|적어도|не менее|не меньше|минимум|как минимум|по меньшей мере|по крайней мере|не ниже");
        put(before, UNDER, "under|less than|fewer than|below|不到|不足|少于|少於|低于|менее|менее чем|меньше|<");
        put(
                before,
                AT_MOST,
                "at most|up to|no more than|not more than|maximum of|≤|<=|至多|最多|顶多|頂多|不超过|不超過|不多于"
                        + "|최대|많아야|не более|не больше|не свыше|не выше|максимум|до");
        put(before, BETWEEN, "between|from|从|從|自|между|от|с");
        put(after, PLAIN, "exactly|precisely|in all|in total|total|altogether|всего|итого");
        put(after, ABOUT, "or so|approximately|approx.|approx|circa|roughly|左右|上下|前后|前後|가량|정도|쯤|안팎|내외");
        put(after, OVER, "余|餘|多|여|남짓|+|plus|odd|с лишним|с небольшим|를 넘는|을 넘는|넘는|이 넘는|초과");
        put(after, AT_LEAST, "以上|及以上|이상|or more|and more|at least|minimum|и более|и больше|и выше");
        put(after, UNDER, "미만|未满|未滿");
        put(after, AT_MOST, "以下|以内|以內|이하|이내|or less|or fewer|at most|maximum|max.|max");
        BEFORE = new WordTable<>(before);
        AFTER = new WordTable<>(after);
    }

    /** Takes the hedge that stands before a figure; null when none does. */
    static @Nullable Hedge takeBefore(Scanner scanner) {
        return scanner.take(BEFORE);
    }

    /** Takes the hedge that stands after a figure; null when none does. */
    static @Nullable Hedge takeAfter(Scanner scanner) {
        return scanner.take(AFTER);
    }

    /** Whether a hedge stands after the figure here. */
    static boolean seenAfter(Scanner scanner) {
        return scanner.sees(AFTER);
    }

    /** The hedge with which {@code text} ends; null when there is none. */
    static WordTable.@Nullable Entry<Hedge> endOf(String text) {
        return AFTER.longestEnd(text);
    }

    private static void put(Map<String, Hedge> table, Hedge hedge, String words) {
        for (String word : words.split("\\|")) {
            table.put(word, hedge);
        }
    }
}
