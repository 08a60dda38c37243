package org.kaoyi.claims.value.date;

import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.kaoyi.claims.value.DatePart;
import org.kaoyi.claims.value.date.DateToken.Kind;

/** The words of written dates in English, Chinese, Korean and Russian, folded. */
final class DateWords {
    private static final Map<String, DateToken> WORDS = new HashMap<>();
    private static final int LONGEST;

    static {
        months();
        seasons();
        parts();
        marks();
        relations();
        eras();
        LONGEST = WORDS.keySet().stream().mapToInt(String::length).max().orElse(0);
    }

    private DateWords() {}

    static int longest() {
        return LONGEST;
    }

    static @Nullable DateToken find(String word) {
        return WORDS.get(word);
    }

    private static void months() {
        String[] english = {
            "january jan",
            "february feb",
            "march mar",
            "april apr",
            "may",
            "june jun",
            "july jul",
            "august aug",
            "september sep sept",
            "october oct",
            "november nov",
            "december dec"
        };
        String[] russian = {
            "январь января январе янв",
            "февраль февраля феврале фев февр",
            "март марта марте мар",
            "апрель апреля апреле апр",
            "май мая мае",
            "июнь июня июне июн",
            "июль июля июле июл",
            "август августа августе авг",
            "сентябрь сентября сентябре сен сент",
            "октябрь октября октябре окт",
            "ноябрь ноября ноябре нояб",
            "декабрь декабря декабре дек"
        };
        for (int i = 0; i < english.length; i++) {
            add(DateToken.of(Kind.MONTH, i + 1), english[i] + " " + russian[i]);
        }
    }

    private static void seasons() {
        String[] words = {
            "spring 春 春天 春季 봄 весна весны весной весну",
            "summer 夏 夏天 夏季 여름 лето лета летом",
            "autumn fall 秋 秋天 秋季 가을 осень осени осенью",
            "winter 冬 冬天 冬季 겨울 зима зимы зимой зиму"
        };
        for (int i = 0; i < words.length; i++) {
            add(DateToken.of(Kind.SEASON, Seasons.SPRING + i), words[i]);
        }
    }

    private static void parts() {
        part(DatePart.EARLY, "early");
        part(DatePart.MID, "mid middle 中 中期 중반 중기 середина середине середины середину");
        part(DatePart.LATE, "late");
        part(DatePart.BEGINNING, "beginning start 初 초 начало начале начала началу 초기 早期 初期");
        part(DatePart.END, "end 底 末 말 конец конце конца концу 말기 末期");
        part(DatePart.FIRST_HALF, "上半年 上半月 상반기 전반기");
        part(DatePart.SECOND_HALF, "下半年 下半月 하반기 후반기");
        phrase(DatePart.FIRST_HALF, "first half", "первая половина", "первой половине");
        phrase(DatePart.SECOND_HALF, "second half", "вторая половина", "второй половине");
        part(DatePart.FIRST_TEN_DAYS, "上旬 초순 상순");
        part(DatePart.SECOND_TEN_DAYS, "中旬 중순");
        part(DatePart.LAST_TEN_DAYS, "下旬 하순");
    }

    private static void marks() {
        add(DateToken.of(Kind.YEAR_MARK), "年 년 год года году годы годов г гг");
        add(DateToken.of(Kind.MONTH_MARK), "月 월 月份");
        add(DateToken.of(Kind.DAY_MARK), "日 号 號 일");
        add(DateToken.of(Kind.DECADE), "年代 년대");
        add(DateToken.of(Kind.CENTURY), "century 世纪 世紀 세기 век века веке вв");
        add(DateToken.of(Kind.FILLER), "the of in on at during 在 于 於 の 의 에 в во на н.э. ad ce 公元 서기 西元 公历 公曆");
        add(DateToken.of(Kind.BC), "bc bce b.c. b.c 公元前 西元前 기원전");
        WORDS.put("до н.э.", DateToken.of(Kind.BC));
        WORDS.put("до н. э.", DateToken.of(Kind.BC));
        add(DateToken.of(Kind.OLD_STYLE), "o.s. o.s 儒略历 儒略曆 julian ст.ст.");
        WORDS.put("(o.s.)", DateToken.of(Kind.OLD_STYLE));
        WORDS.put("old style", DateToken.of(Kind.OLD_STYLE));
        WORDS.put("по старому стилю", DateToken.of(Kind.OLD_STYLE));
        WORDS.put("старого стиля", DateToken.of(Kind.OLD_STYLE));
        WORDS.put("ст. ст.", DateToken.of(Kind.OLD_STYLE));
        add(
                DateToken.of(Kind.OTHER_CALENDAR),
                "农历 農曆 阴历 陰曆 旧历 舊曆 음력 正月 腊月 臘月 闰 閏 lunar hijri ah 乾隆 康熙 光绪 光緒 道光 宣统 宣統 元年");
    }

    private static void relations() {
        add(DateToken.of(Kind.ABOUT), "about around circa ca c approximately 约 約 大约 大約 左右 前后 前後 경 약 около примерно ок");
        add(DateToken.of(Kind.UNSURE), "probably perhaps possibly 可能 大概 아마 вероятно возможно");
        add(DateToken.of(Kind.BEFORE), "before 以前 之前 前 이전 до 전");
        phrases(Kind.BEFORE, "prior to", "earlier than");
        add(DateToken.of(Kind.BY), "by 까지");
        phrases(Kind.BY, "no later than", "not later than", "не позднее", "не позже", "最迟", "最遲", "늦어도");
        add(DateToken.of(Kind.AFTER), "after 以后 以後 之后 之後 后 後 이후 после");
        phrases(Kind.AFTER, "later than");
        add(DateToken.of(Kind.SINCE), "since from 从 從 自 起 以来 以來 с со 부터");
        add(DateToken.of(Kind.UNTIL), "until till 直到");
        add(DateToken.of(Kind.BETWEEN), "between 之间 之間 间 間 между 사이");
        add(DateToken.of(Kind.AND), "and 和 и 与 與 와 과");
        add(DateToken.of(Kind.TO), "to through – — ― - ~ − 至 到 по");
    }

    private static void eras() {
        add(DateToken.of(Kind.ERA, 1911), "民国 民國 민국 주체");
        add(DateToken.of(Kind.ERA, 1867), "明治");
        add(DateToken.of(Kind.ERA, 1911), "大正");
        add(DateToken.of(Kind.ERA, 1925), "昭和");
        add(DateToken.of(Kind.ERA, -2333), "단기 檀紀 檀纪");
    }

    private static void part(DatePart part, String words) {
        add(DateToken.of(Kind.PART, part.ordinal()), words);
    }

    private static void phrase(DatePart part, String... phrases) {
        for (String phrase : phrases) {
            WORDS.put(phrase, DateToken.of(Kind.PART, part.ordinal()));
        }
    }

    private static void phrases(Kind kind, String... phrases) {
        for (String phrase : phrases) {
            WORDS.put(phrase, DateToken.of(kind));
        }
    }

    private static void add(DateToken token, String words) {
        for (String word : words.split(" ")) {
            WORDS.put(word, token);
        }
    }
}
