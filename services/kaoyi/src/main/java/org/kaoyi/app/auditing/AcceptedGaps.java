package org.kaoyi.app.auditing;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.kaoyi.app.CannotProceed;
import org.kaoyi.app.FileTrouble;
import org.kaoyi.claims.audit.StatementAudit;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;
import org.yaml.snakeyaml.error.YAMLException;

/**
 * Sentences that are known to be badly supported, each with the reason why that is accepted. An acceptance holds for the very words of a
 * sentence and for one grade: when either changes the gap shows again.
 *
 * @param gaps in the order of the file
 */
public record AcceptedGaps(List<Gap> gaps) {
    /** None are accepted. */
    public static final AcceptedGaps NONE = new AcceptedGaps(List.of());

    private static final String EXAMPLE =
            "accept:\n  - text: The words of the sentence.\n    grade: UNSUPPORTED\n    reason: why";

    public AcceptedGaps {
        gaps = List.copyOf(gaps);
    }

    /** One accepted sentence. */
    public record Gap(String text, String grade, String reason) {}

    /** @throws CannotProceed when the file is no such file */
    public static AcceptedGaps of(Path file) {
        Object root;
        try {
            root = new Yaml(new SafeConstructor(new LoaderOptions()))
                    .load(Files.readString(file, StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw CannotProceed.usage(
                    "The file of accepted gaps %s can not be read: %s.".formatted(file, FileTrouble.in(e)));
        } catch (YAMLException e) {
            throw CannotProceed.usage("The file of accepted gaps %s is no YAML: %s".formatted(file, e.getMessage()));
        }
        Object accepted = root instanceof Map<?, ?> entries ? entries.get("accept") : null;
        if (!(accepted instanceof List<?> list)) {
            throw malformed(file);
        }
        List<Gap> gaps = new ArrayList<>();
        for (Object entry : list) {
            Gap gap = gap(entry);
            if (gap == null) {
                throw malformed(file);
            }
            gaps.add(gap);
        }
        return new AcceptedGaps(gaps);
    }

    private static @Nullable Gap gap(Object entry) {
        if (entry instanceof Map<?, ?> cells
                && cells.keySet().equals(Set.of("text", "grade", "reason"))
                && cells.values().stream()
                        .noneMatch(cell -> cell == null || cell.toString().isBlank())) {
            return new Gap(
                    String.valueOf(cells.get("text")).strip(),
                    String.valueOf(cells.get("grade")),
                    String.valueOf(cells.get("reason")));
        }
        return null;
    }

    private static CannotProceed malformed(Path file) {
        return CannotProceed.usage(
                "The file of accepted gaps %s needs a list \"accept\", each entry with text, grade and reason:%n%s"
                        .formatted(file, EXAMPLE));
    }

    /** Why the grade of a sentence is accepted; null where it is not. */
    public @Nullable String reason(StatementAudit statement) {
        for (Gap gap : gaps) {
            if (gap.text().equals(statement.text()) && gap.grade().equals(statement.grade())) {
                return gap.reason();
            }
        }
        return null;
    }

    /** Acceptances that no sentence needs any more. */
    public List<Gap> unused(List<StatementAudit> statements) {
        return gaps.stream()
                .filter(gap -> statements.stream()
                        .noneMatch(it ->
                                gap.text().equals(it.text()) && gap.grade().equals(it.grade())))
                .toList();
    }
}
