package org.kaoyi.app.browser;

import com.microsoft.playwright.Page;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** Barriers of a page for who reads by ear, by keyboard or with weak eyes, as axe-core finds them (WCAG 2.2 A and AA, and good practice). */
final class Axe {
    private static final String SCRIPT = read();

    /** Of each finding its rule, and the first places with what is wrong there. */
    private static final String RUN = """
            async () => {
              const found = await axe.run(document, { resultTypes: ['violations'], preload: false });
              return found.violations
                .filter((it) => it.impact === 'serious' || it.impact === 'critical')
                .map((it) => `${it.id}: ` + it.nodes.slice(0, 3).map((node) => `${node.target.join(' ')} (${node.failureSummary})`).join('; '));
            }
            """;

    private Axe() {}

    /** What is serious or critical. */
    @SuppressWarnings("unchecked") // a list of strings is what the script gives
    static List<String> seriousFindings(Page page) {
        page.evaluate(SCRIPT);
        return (List<String>) page.evaluate(RUN);
    }

    private static String read() {
        try (InputStream in = Axe.class.getResourceAsStream("/axe.min.js")) {
            if (in == null) {
                throw new IllegalStateException("axe-core is not on the path of the tests");
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
