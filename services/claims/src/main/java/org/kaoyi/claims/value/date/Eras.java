package org.kaoyi.claims.value.date;

import java.util.List;

/**
 * The Japanese eras that are converted. 明治 ended with its year 45 on 30 July 1912, 大正 with its year 15 on 25 December 1926, 昭和 with its
 * year 64 on 7 January 1989. Within these years documents also name an era before its first or after its last day, and mean no other year.
 *
 * @param name as written
 * @param offset the year before its first
 * @param years how many it had
 */
record Eras(String name, int offset, int years) {
    static final Eras MEIJI = new Eras("明治", 1867, 45);
    static final Eras TAISHO = new Eras("大正", 1911, 15);
    static final Eras SHOWA = new Eras("昭和", 1925, 64);

    private static final List<Eras> ALL = List.of(MEIJI, TAISHO, SHOWA);

    /** The era before whose first year stands {@code offset}. */
    static Eras of(int offset) {
        return ALL.stream().filter(era -> era.offset == offset).findFirst().orElseThrow();
    }

    /** Refuses a year that the era never had, as 大正16年. */
    void require(int year, String text) {
        if (year > years) {
            throw DateRefusals.notOfTheEra(text, name, years, Integer.toString(year + offset));
        }
    }
}
