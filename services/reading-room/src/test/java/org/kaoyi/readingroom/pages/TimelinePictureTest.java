package org.kaoyi.readingroom.pages;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.kaoyi.claims.value.DateCalendar;
import org.kaoyi.claims.value.DateValue;
import org.kaoyi.readingroom.pages.TimelinePicture.Bar;
import org.kaoyi.readingroom.pages.TimelinePicture.Row;

/** What is known of a date is drawn full, what is not is drawn hollow. */
class TimelinePictureTest {
    @Test
    void a_day_is_a_full_mark_and_a_month_in_which_it_lies_a_hollow_bar() {
        TimelinePicture picture = drawn("1957-11-09", "1957-11", "1958-01-09");

        assertThat(picture.rows())
                .flatExtracting(Row::bars)
                .extracting(Bar::certain)
                .containsExactly(true, false, true);
        Bar day = picture.rows().get(0).bars().getFirst();
        Bar month = picture.rows().get(1).bars().getFirst();
        assertThat(day.x()).isBetween(month.x(), month.x() + month.width());
        assertThat(month.width()).isGreaterThan(5 * day.width());
    }

    @Test
    void of_a_stretch_that_may_begin_earlier_only_what_is_sure_is_full() {
        List<Bar> bars =
                drawn("[1957-11-01..1957-11-10]/1957-11-30").rows().getFirst().bars();

        assertThat(bars).extracting(Bar::certain).containsExactly(false, true);
        assertThat(bars.getLast().x()).isGreaterThan(bars.getFirst().x());
        assertThat(end(bars.getLast())).isEqualTo(end(bars.getFirst()));
    }

    @Test
    void what_has_no_end_runs_to_the_edge_and_what_has_no_day_is_not_drawn() {
        TimelinePicture picture = drawn("[..1957-11-09]", "1957-11-09/..", "1957-01-01/1957-12-31");

        assertThat(picture.rows().get(0).bars().getFirst().x()).isEqualTo(TimelinePicture.NAMES);
        assertThat(end(picture.rows().get(1).bars().getFirst())).isEqualTo(TimelinePicture.WIDTH);
        DateValue kept = DateValue.kept("丁酉年九月十八日", DateCalendar.LUNAR);
        assertThat(TimelinePicture.of(List.of(new TimelinePicture.Dated("the talk", kept, false)))
                        .rows())
                .isEmpty();
        assertThat(drawn().rows()).isEmpty();
    }

    @Test
    void the_scale_has_a_few_round_dates_whatever_its_length() {
        assertThat(drawn("1957-11-09", "1957-11-12").ticks())
                .extracting(TimelinePicture.Tick::day)
                .startsWith("1957-11-04", "1957-11-06")
                .endsWith("1957-11-18");
        assertThat(drawn("1957-11-09", "1958-10-26").ticks())
                .extracting(TimelinePicture.Tick::day)
                .containsExactly("1958-01", "1958-04", "1958-07", "1958-10");
        for (String last : List.of("1957-11-09", "1957-11-20", "1957-12-30", "1959", "1970", "2012", "3050")) {
            TimelinePicture picture = drawn("1957-11-09", last);
            assertThat(picture.ticks()).as(last).isNotEmpty().hasSizeLessThan(12);
            assertThat(picture.ticks())
                    .allMatch(it -> it.x() >= TimelinePicture.NAMES && it.x() <= TimelinePicture.WIDTH);
        }
    }

    @Test
    void one_date_far_from_all_others_does_not_make_them_strokes() {
        String[] dates = new String[41];
        for (int day = 0; day < 40; day++) {
            dates[day] = LocalDate.of(1957, 11, 1).plusDays(day).toString();
        }
        dates[40] = "2011-05-01";
        TimelinePicture picture = drawn(dates);

        assertThat(picture.rows().getLast().bars()).isEmpty();
        assertThat(picture.rows().getLast().beyond().text()).isEqualTo("2011-05-01 →");
        assertThat(picture.rows().get(39).bars().getFirst().x()
                        - picture.rows().getFirst().bars().getFirst().x())
                .as("all others share most of the scale")
                .isGreaterThan((TimelinePicture.WIDTH - TimelinePicture.NAMES) / 3.0);
    }

    @Test
    void a_long_name_is_shortened_and_said_whole_to_who_points_at_it() {
        String name = "The talk of Mao Zedong with Kim Il-sung in the Kremlin";

        assertThat(drawn(name, "1957-11-09").rows())
                .extracting(Row::name, Row::whole)
                .containsExactly(tuple("The talk of Mao Zedong with Kim Il-sung …", name + " · 1957-11-09"));
    }

    private static TimelinePicture drawn(String... dates) {
        return dates.length == 2 && Dates.read(dates[0]).isEmpty()
                ? TimelinePicture.of(List.of(
                        new TimelinePicture.Dated(dates[0], Dates.read(dates[1]).orElseThrow(), false)))
                : TimelinePicture.of(Arrays.stream(dates)
                        .map(it -> new TimelinePicture.Dated(it, Dates.read(it).orElseThrow(), false))
                        .toList());
    }

    private static double end(Bar bar) {
        return bar.x() + bar.width();
    }
}
