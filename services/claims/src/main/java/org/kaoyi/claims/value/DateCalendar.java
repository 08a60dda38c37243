package org.kaoyi.claims.value;

import org.kaoyi.claims.Labelled;

/** The calendar in which a date is given, where that is not the Gregorian one. */
public enum DateCalendar implements Labelled {
    /** The old style; converted day by day. */
    JULIAN,
    /** 民國, years from 1912 with Gregorian months and days; converted. 民國前 is not. */
    MINGUO,
    /** 農曆, 음력, and years named by the sexagenary cycle; not converted. */
    LUNAR,
    /** Years of a ruler's reign: 大正, 昭和 and 明治 from its sixth year on have Gregorian months and are converted, others not. */
    REIGN,
    /** Years from the Hijra, lunar or solar; not converted. */
    HIJRI,
    /** 檀紀, 단기; kept as given. */
    DANGI,
    /** 主體, 주체; kept as given. */
    JUCHE
}
