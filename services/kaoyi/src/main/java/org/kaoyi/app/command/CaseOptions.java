package org.kaoyi.app.command;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.kaoyi.app.CannotProceed;
import org.kaoyi.claims.Labelled;
import org.kaoyi.claims.cases.Kind;
import org.kaoyi.projections.Reports;
import org.kaoyi.projections.discrepancies.CaseFilter;
import org.kaoyi.projections.discrepancies.CaseView;
import picocli.CommandLine.Option;

/** Which findings a report that is not of cases is asked about. */
final class CaseOptions {
    @Option(
            names = "--kind",
            paramLabel = "KIND",
            description =
                    "Only what has to do with a finding of this kind: quantity, date, silence, plans, … Narratives: the occasions that have one; synopses: its lines; support: the statements linked to a claim in it.")
    private @Nullable String kind;

    @Option(
            names = "--open",
            description = "Likewise, with a finding on which nobody has ruled, or whose ruling is reopened.")
    private boolean open;

    boolean given() {
        return kind != null || open;
    }

    /** The findings asked for, of one occasion or of all. */
    List<CaseView> cases(Reports reports, @Nullable String occasion) {
        String asked = kind;
        if (asked != null) {
            requireKnown(asked);
        }
        return reports.discrepancies().cases(new CaseFilter(occasion, null, null, kind, null, open, false));
    }

    /** The occasions that have such findings. */
    Set<String> occasions(Reports reports, @Nullable String occasion) {
        return cases(reports, occasion).stream().map(CaseView::occasion).collect(Collectors.toSet());
    }

    /** @throws CannotProceed when there is no such kind: a misspelt filter must not look like a ledger without findings */
    static void requireKnown(String kind) {
        if (Labelled.of(Kind.class, kind).isEmpty()) {
            throw CannotProceed.usage(
                    "There is no kind \"%s\"; there are %s.".formatted(kind, Labelled.all(Kind.class)));
        }
    }

    /** @throws CannotProceed when no claim was ever filed under this side */
    static void requireKnownSide(Reports reports, String side) {
        List<String> known = reports.narratives().sides();
        if (!known.contains(side)) {
            throw CannotProceed.usage("No side \"%s\" tells anything in this ledger; there are %s."
                    .formatted(side, known.isEmpty() ? "none at all" : String.join(", ", known)));
        }
    }
}
