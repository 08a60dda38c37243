package org.kaoyi.app.browser;

import com.microsoft.playwright.Page;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Instant;
import java.util.List;
import java.util.Locale;

/** Times measured in the page, a line of JSON for each kind in {@code target/page-speed.jsonl}. They count where nothing else was at work. */
final class PageTimes {
    private static final Path RESULTS = Path.of("target", "page-speed.jsonl");

    private static final String LAST_NAVIGATION =
            "(() => { const n = performance.getEntriesByType('navigation')[0]; return [n.responseEnd, n.domContentLoadedEventEnd]; })()";

    private PageTimes() {}

    /** Only with {@code -Dbrowser.speed=true} or {@code -Pchaos}. */
    static boolean areWanted() {
        return Boolean.getBoolean("browser.speed") || System.getProperty("chaos.rounds") != null;
    }

    /**
     * In milliseconds from the navigation (Navigation Timing Level 2).
     *
     * @param answered until the last byte
     * @param shown until DOMContentLoaded has been dealt with
     */
    record Navigation(double answered, double shown) {}

    static Navigation lastNavigation(Page page) {
        List<?> timing = (List<?>) page.evaluate(LAST_NAVIGATION);
        return new Navigation(((Number) timing.get(0)).doubleValue(), ((Number) timing.get(1)).doubleValue());
    }

    static void write(String what, List<Double> measured, String unit, long seed) throws IOException {
        List<Double> sorted = measured.stream().sorted().toList();
        String line = String.format(
                Locale.ROOT,
                "{\"bench\":\"%s\",\"unit\":\"%s\",\"at\":\"%s\",\"cores\":%d,\"load\":%.2f,\"seed\":%d,\"count\":%d,\"p50\":%.1f,\"p95\":%.1f,\"p99\":%.1f,\"max\":%.1f}%n",
                what,
                unit,
                Instant.now(),
                Runtime.getRuntime().availableProcessors(),
                ManagementFactory.getOperatingSystemMXBean().getSystemLoadAverage(),
                seed,
                sorted.size(),
                percentile(sorted, 50),
                percentile(sorted, 95),
                percentile(sorted, 99),
                percentile(sorted, 100));
        System.out.print(line);
        Files.createDirectories(RESULTS.getParent());
        Files.writeString(RESULTS, line, StandardOpenOption.CREATE, StandardOpenOption.APPEND);
    }

    private static double percentile(List<Double> sorted, int percent) {
        return sorted.isEmpty() ? 0 : sorted.get(Math.max(0, Math.ceilDiv(sorted.size() * percent, 100) - 1));
    }
}
