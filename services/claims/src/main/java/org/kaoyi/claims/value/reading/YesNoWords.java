package org.kaoyi.claims.value.reading;

import java.util.Set;
import org.kaoyi.claims.value.wording.Wording;

/** Yes and no in English, Chinese, Korean and Russian. */
final class YesNoWords {
    private static final Set<String> YES = Set.of("yes", "y", "true", "是", "是的", "有", "对", "對", "예", "네", "그렇다", "да");
    private static final Set<String> NO =
            Set.of("no", "n", "false", "否", "不是", "不", "没有", "沒有", "无", "無", "아니오", "아니요", "아니다", "нет");

    private YesNoWords() {}

    static boolean isYes(String wording) {
        return YES.contains(Wording.fold(wording));
    }

    static boolean isNo(String wording) {
        return NO.contains(Wording.fold(wording));
    }
}
