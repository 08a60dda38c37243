package org.kaoyi.claims.value.date;

import java.util.Map;
import org.kaoyi.claims.value.DatePart;
import org.kaoyi.claims.value.date.DateToken.Kind;

/** Months, days of the week, seasons, quarters, and the parts of months and years in English, Chinese, Korean and Russian, folded. */
final class MonthWords {
    private static final String[] MONTHS = {
        "january jan январь января январе янв",
        "february feb февраль февраля феврале фев февр",
        "march mar март марта марте мар",
        "april apr апрель апреля апреле апр",
        "may май мая мае",
        "june jun июнь июня июне июн",
        "july jul июль июля июле июл",
        "august aug август августа августе авг",
        "september sep sept сентябрь сентября сентябре сен сент",
        "october oct октябрь октября октябре окт",
        "november nov ноябрь ноября ноябре нояб",
        "december dec декабрь декабря декабре дек"
    };
    private static final String[] WEEKDAYS = {
        "monday 星期一 周一 週一 礼拜一 禮拜一 월요일 понедельник",
        "tuesday 星期二 周二 週二 礼拜二 禮拜二 화요일 вторник",
        "wednesday 星期三 周三 週三 礼拜三 禮拜三 수요일 среда среду",
        "thursday 星期四 周四 週四 礼拜四 禮拜四 목요일 четверг",
        "friday 星期五 周五 週五 礼拜五 禮拜五 금요일 пятница пятницу",
        "saturday 星期六 周六 週六 礼拜六 禮拜六 토요일 суббота субботу",
        "sunday 星期日 星期天 周日 週日 礼拜日 禮拜日 礼拜天 禮拜天 일요일 воскресенье"
    };
    private static final String[] SEASONS = {
        "spring 春 春天 春季 봄 весна весны весной весну",
        "summer 夏 夏天 夏季 여름 лето лета летом",
        "autumn fall 秋 秋天 秋季 가을 осень осени осенью",
        "winter 冬 冬天 冬季 겨울 зима зимы зимой зиму"
    };
    private static final String[] QUARTERS = {
        "first quarter|1st quarter|第一季度|一季度|1季度|1분기|1/4분기|первый квартал|первом квартале|i квартал|1-й квартал",
        "second quarter|2nd quarter|第二季度|二季度|2季度|2분기|2/4분기|второй квартал|втором квартале|ii квартал|2-й квартал",
        "third quarter|3rd quarter|第三季度|三季度|3季度|3분기|3/4분기|третий квартал|третьем квартале|iii квартал|3-й квартал",
        "fourth quarter|4th quarter|last quarter|第四季度|四季度|4季度|4분기|4/4분기|четвертый квартал|четвертом квартале|iv квартал"
                + "|4-й квартал"
    };

    private MonthWords() {}

    static void addTo(Map<String, DateToken> words) {
        addEach(words, Kind.MONTH, 1, MONTHS, " ");
        addEach(words, Kind.WEEKDAY, 1, WEEKDAYS, " ");
        addEach(words, Kind.SEASON, Seasons.SPRING, SEASONS, " ");
        addEach(words, Kind.SEASON, Seasons.FIRST_QUARTER, QUARTERS, "\\|");
        part(words, DatePart.EARLY, "early");
        part(words, DatePart.MID, "mid|middle|中|中期|年中|중반|중기|середина|середине|середины|середину");
        part(words, DatePart.LATE, "late");
        part(
                words,
                DatePart.BEGINNING,
                "beginning|start|初|年初|早期|初期|초|연초|초기|начало|начале|начала|началу|первые числа|первых числах");
        part(words, DatePart.END, "end|底|末|年底|年末|末期|말|연말|말기|конец|конце|конца|концу|последние числа|последних числах");
        part(words, DatePart.FIRST_HALF, "first half|上半年|上半月|상반기|전반기|первая половина|первой половине|первую половину");
        part(
                words,
                DatePart.SECOND_HALF,
                "second half|下半年|下半月|하반기|후반기|вторая половина|второй половине|вторую половину");
        part(words, DatePart.FIRST_TEN_DAYS, "上旬|초순|상순");
        part(words, DatePart.SECOND_TEN_DAYS, "中旬|중순");
        part(words, DatePart.LAST_TEN_DAYS, "下旬|하순");
    }

    private static void part(Map<String, DateToken> words, DatePart part, String names) {
        add(words, DateToken.of(Kind.PART, part.ordinal()), names.split("\\|"));
    }

    private static void addEach(Map<String, DateToken> words, Kind kind, int first, String[] rows, String separator) {
        for (int i = 0; i < rows.length; i++) {
            add(words, DateToken.of(kind, first + i), rows[i].split(separator));
        }
    }

    private static void add(Map<String, DateToken> words, DateToken token, String[] names) {
        for (String name : names) {
            words.put(name, token);
        }
    }
}
