package org.kaoyi.benchmarks.picture;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.offset;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.DoubleStream;
import org.junit.jupiter.api.Test;
import org.kaoyi.benchmarks.picture.Curve.Point;

/** The picture of {@code docs/performance.md} shows what the checked-in output says, and nothing else. */
class ScalingPictureTest {
    private static final Path PICTURE = Path.of("../../docs/pictures/scaling.svg");
    private static final String REWRITE = "kaoyi.rewrite";

    private static final String WHOLE_RUN = "{\"run\":\"2026-11-26T18:00:00Z\",\"quick\":false}";
    private static final String LATER_RUN = "{\"run\":\"2026-11-26T19:00:00Z\",\"quick\":false}";
    private static final String QUICK_RUN = "{\"run\":\"2026-11-26T20:00:00Z\",\"quick\":true}";

    private static String scaling(boolean correct, String detail) {
        return "{\"bench\":\"scaling\",\"correct\":%s,\"detail\":{\"microsecondsAnEvent\":{%s}}}"
                .formatted(correct, detail);
    }

    private static List<Panel> panels(String... lines) {
        return new Growth(new RawRuns(RawRuns.counted(List.of(lines)))).panels();
    }

    @Test
    void the_picture_is_that_of_the_checked_in_runs() throws IOException {
        String drawn = Drawing.of(new Growth(RawRuns.in(Path.of("results"))).panels());
        if (Boolean.getBoolean(REWRITE)) {
            Files.writeString(PICTURE, drawn);
        }
        assertThat(Files.exists(PICTURE) ? Files.readString(PICTURE) : "(no such picture)")
                .as(
                        "%s; to draw it anew: ./mvnw -pl services/benchmarks -am -Dtest=ScalingPictureTest"
                                + " -Dsurefire.failIfNoSpecifiedTests=false -D%s=true verify",
                        PICTURE.normalize(), REWRITE)
                .isEqualTo(drawn);
    }

    @Test
    void the_newest_run_that_counts_is_drawn_with_its_spread() {
        List<Panel> panels = panels(
                LATER_RUN,
                scaling(true, "\"100000\":[5,6,7],\"10000\":[4,5,9]"),
                "benchmark   kaoyi  unit",
                WHOLE_RUN,
                scaling(true, "\"10000\":[1,1,1],\"100000\":[2,2,2]"),
                LATER_RUN,
                scaling(false, "\"10000\":[8,8,8],\"100000\":[9,9,9]"),
                QUICK_RUN,
                scaling(true, "\"2000\":[3,3,3],\"5000\":[4,4,4]"));

        assertThat(panels)
                .singleElement()
                .satisfies(panel -> assertThat(panel.curves())
                        .containsExactly(
                                new Curve("append", List.of(new Point(10_000, 4, 5, 9), new Point(100_000, 5, 6, 7)))));
    }

    @Test
    void what_was_measured_at_one_size_is_no_curve() {
        assertThat(panels(WHOLE_RUN, scaling(true, "\"10000\":[1,1,1]"))).isEmpty();
    }

    @Test
    void pages_of_hits_and_of_reports_stand_in_panels_of_their_own_in_milliseconds() {
        List<Panel> panels = panels(
                WHOLE_RUN,
                "{\"bench\":\"search\",\"correct\":true,\"detail\":{\"bytes-10000\":7,\"microseconds-p50-p99-max-10000\":[800,4500,5000],"
                        + "\"microseconds-p50-p99-max-1000000\":[1500,9000,9900],\"microseconds-p50-p99-max-by-form\":{}}}",
                "{\"bench\":\"report-pages\",\"correct\":true,\"detail\":{\"claims\":[10000,1000000],"
                        + "\"whole-narrative-microseconds-p50-p99\":[[900,2000],[1000,3000]]}}");

        assertThat(panels)
                .flatExtracting(Panel::curves)
                .containsExactly(
                        new Curve("99th percentile", List.of(new Point(10_000, 4.5), new Point(1_000_000, 9))),
                        new Curve("half of them", List.of(new Point(10_000, 0.8), new Point(1_000_000, 1.5))),
                        new Curve("whole narrative", List.of(new Point(10_000, 2), new Point(1_000_000, 3))));
    }

    @Test
    void the_same_factor_is_the_same_way_on_an_axis() {
        LogAxis axis = LogAxis.around(DoubleStream.of(12_000, 9_000_000), 0, 300);

        assertThat(axis.at(10_000)).isZero();
        assertThat(axis.at(100_000)).isCloseTo(100, offset(1e-9));
        assertThat(axis.at(10_000_000)).isEqualTo(300);
        assertThat(axis.lines()).containsExactly(10_000.0, 100_000.0, 1_000_000.0, 10_000_000.0);
        assertThat(LogAxis.told(10_000)).isEqualTo("10 k");
        assertThat(LogAxis.told(0.5)).isEqualTo("0.5");
    }

    @Test
    void names_of_curves_that_end_at_one_height_do_not_cover_each_other() {
        Curve one = new Curve("one", List.of(new Point(10_000, 3), new Point(100_000, 4)));
        Curve other = new Curve("other", List.of(new Point(10_000, 5), new Point(100_000, 4)));

        assertThat(Drawing.of(List.of(new Panel("two", "ms", List.of(one, other)))))
                .containsPattern("y=\"([0-9.]+)\" dominant-baseline=\"middle\">one<")
                .doesNotContainPattern("y=\"([0-9.]+)\" dominant-baseline=\"middle\">one<[^$]*y=\"\\1\"[^>]*>other<");
    }
}
