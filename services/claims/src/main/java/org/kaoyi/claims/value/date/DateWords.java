package org.kaoyi.claims.value.date;

import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.kaoyi.claims.value.date.DateToken.Kind;
import org.kaoyi.claims.value.wording.WordTable;

/** The words of written dates in English, Chinese, Korean and Russian, folded. */
final class DateWords {
    private static final WordTable<DateToken> WORDS = new WordTable<>(words());

    private DateWords() {}

    /** The longest word that stands whole at {@code at}; null when none does. */
    static WordTable.@Nullable Entry<DateToken> longest(String folded, int at) {
        return WORDS.longest(folded, at);
    }

    private static Map<String, DateToken> words() {
        Map<String, DateToken> words = new HashMap<>();
        MonthWords.addTo(words);
        marks(words);
        relations(words);
        eras(words);
        return words;
    }

    private static void marks(Map<String, DateToken> words) {
        add(words, Kind.YEAR_MARK, "年|년|元年|год|года|году|годы|годов|г|гг");
        add(words, Kind.MONTH_MARK, "月|월|月份");
        add(words, Kind.DAY_MARK, "日|号|號|일");
        add(words, Kind.DECADE, "年代|년대");
        add(words, Kind.CENTURY, "century|世纪|世紀|세기|век|века|веке|вв");
        add(words, Kind.FILLER, "the|of|in|on|at|during|在|于|於|の|의|에|в|во|на|중");
        add(words, Kind.COMMON_ERA, "ad|a.d.|ce|c.e.|公元|西元|公历|公曆|서기|н.э.|н. э.|нашей эры");
        add(
                words,
                Kind.BC,
                "bc|bce|b.c.|b.c|b.c.e.|公元前|西元前|纪元前|紀元前|기원전|до н.э.|до н. э.|до н.э|до нашей эры|до р. х.|до р.х.");
        add(
                words,
                Kind.OLD_STYLE,
                "o.s.|o.s|os|(o.s.)|(os)|old style|julian|儒略历|儒略曆|율리우스력|ст.ст.|ст. ст.|по ст. ст.|по ст.ст.|ст. стиля"
                        + "|ст. стилю|по ст. стилю|старый стиль|старого стиля|по старому стилю|по юлианскому календарю");
        add(words, Kind.FILLER, "n.s.|ns|(n.s.)|(ns)|new style|нов. ст.|н. ст.|н.ст.|по новому стилю|нового стиля");
    }

    private static void relations(Map<String, DateToken> words) {
        add(words, Kind.ABOUT, "about|around|circa|ca|c|approximately|约|約|大约|大約|左右|前后|前後|경|약|쯤|около|примерно|ок");
        add(words, Kind.UNSURE, "probably|perhaps|possibly|可能|大概|아마|вероятно|возможно");
        add(words, Kind.BEFORE, "before|prior to|earlier than|以前|之前|前|이전|до|전|ранее|раньше");
        add(
                words,
                Kind.BY,
                "by|к|on or before|no later than|not later than|不晚于|不晚於|不迟于|不遲於|至迟|至遲|最迟|最遲|까지|늦어도|не позднее"
                        + "|не позже");
        add(words, Kind.AFTER, "after|later than|以后|以後|之后|之後|后|後|이후|после|позднее|позже");
        add(words, Kind.NOT_BEFORE, "on or after|no earlier than|not earlier than|不早于|不早於|最早|일러도|не ранее|не раньше");
        add(words, Kind.SINCE, "since|from|从|從|自|起|以来|以來|с|со|부터");
        add(words, Kind.UNTIL, "until|till|直到");
        add(words, Kind.BETWEEN, "between|之间|之間|间|間|между|사이");
        add(words, Kind.AND, "and|和|и|与|與|와|과");
        add(words, Kind.OR, "or|或|或者|또는|혹은|или|либо");
        add(words, Kind.TO, "to|through|–|—|―|-|~|−|至|到|по");
    }

    /** Eras whose months and days are Gregorian and whose years are counted from another one. */
    private static void eras(Map<String, DateToken> words) {
        put(words, DateToken.of(Kind.MINGUO, 1911), "民国|民國|中华民国|中華民國|민국|중화민국");
        put(words, DateToken.of(Kind.ERA, Eras.MEIJI.offset()), Eras.MEIJI.name());
        put(words, DateToken.of(Kind.ERA, Eras.TAISHO.offset()), Eras.TAISHO.name());
        put(words, DateToken.of(Kind.ERA, Eras.SHOWA.offset()), Eras.SHOWA.name());
    }

    private static void add(Map<String, DateToken> words, Kind kind, String names) {
        put(words, DateToken.of(kind), names);
    }

    private static void put(Map<String, DateToken> words, DateToken token, String names) {
        for (String name : names.split("\\|")) {
            words.put(name, token);
        }
    }
}
