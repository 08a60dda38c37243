package org.kaoyi.app.command;

import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.kaoyi.app.CannotProceed;
import org.kaoyi.app.ExitCode;
import org.kaoyi.app.ledger.Access;
import org.kaoyi.app.report.NarrativeText;
import org.kaoyi.projections.Reports;
import org.kaoyi.projections.narratives.Narrative;
import org.kaoyi.projections.narratives.Narrative.Filed;
import org.kaoyi.projections.narratives.NarrativeQueries;
import org.kaoyi.projections.narratives.NarrativeQueries.By;
import org.kaoyi.projections.narratives.NarrativeQueries.Order;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** What one side, teller or source tells. */
@Command(
        name = "narrative",
        mixinStandardHelpOptions = true,
        description = {
            "What one side, teller or source tells, account by account; without one of them, every side in turn.",
            "As JSON, one object a line and narrative; as csv or xlsx, one row a claim; as html or docx, to be printed."
        })
final class NarrativeReport implements Callable<Integer> {
    @Mixin
    private Format format = new Format();

    @ArgGroup
    private @Nullable Subject subject;

    @Mixin
    private CaseOptions cases = new CaseOptions();

    @Option(names = "--occasion", paramLabel = "ID", description = "Only of this occasion.")
    private @Nullable String occasion;

    @Option(
            names = "--order",
            paramLabel = "told|events",
            defaultValue = "events",
            description = "As it was told, or as it happened (default).")
    private Order order = Order.EVENTS;

    /** Whose narrative: one of them. */
    static final class Subject {
        @Option(names = "--side", paramLabel = "SIDE", description = "Of one side, such as Chinese.")
        private @Nullable String side;

        @Option(names = "--teller", paramLabel = "AGENT", description = "Of one teller, by the agent's id.")
        private @Nullable String teller;

        @Option(names = "--source", paramLabel = "SIGLUM", description = "Of one source, such as C1.")
        private @Nullable String source;

        By by() {
            return side != null ? By.SIDE : teller != null ? By.TELLER : By.SOURCE;
        }

        String name() {
            String given = side != null ? side : teller != null ? teller : source;
            if (given == null) {
                throw new IllegalStateException("one of a group's options is always given");
            }
            return given;
        }
    }

    @Override
    public Integer call() throws Exception {
        format.requirePlace();
        return format.ledger().with(Access.READ, open -> format.ask(open, this::report));
    }

    private int report(Reports reports) {
        List<Narrative> wanted = asked(wanted(reports.narratives()), reports);
        if (format.prints(publications -> publications.narrative(wanted), reports)) {
            return ExitCode.OK.number();
        }
        format.answer(output -> wanted.forEach(narrative -> tell(narrative, output)));
        return ExitCode.OK.number();
    }

    private void tell(Narrative narrative, Output output) {
        if (format.json()) {
            output.json(narrative);
        } else {
            output.line("%s", NarrativeText.of(narrative));
        }
    }

    private List<Narrative> asked(List<Narrative> narratives, Reports reports) {
        if (!cases.given()) {
            return narratives;
        }
        Set<String> occasions = cases.occasions(reports, occasion);
        return narratives.stream().map(it -> it.of(occasions::contains)).toList();
    }

    private List<Narrative> wanted(NarrativeQueries queries) {
        if (subject == null) {
            return queries.filed(By.SIDE).stream()
                    .map(side -> queries.narrative(By.SIDE, side.id(), order, occasion))
                    .toList();
        }
        By by = subject.by();
        String name = subject.name();
        List<String> known = queries.filed(by).stream().map(Filed::id).toList();
        if (!known.contains(name)) {
            throw CannotProceed.usage("No %s \"%s\" tells anything in this ledger; there are %s."
                    .formatted(by.label(), name, known.isEmpty() ? "none at all" : String.join(", ", known)));
        }
        return List.of(queries.narrative(by, name, order, occasion));
    }
}
