package org.kaoyi.app.command;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.kaoyi.app.ExitCode;
import org.kaoyi.app.doctor.Anchors;
import org.kaoyi.app.doctor.Examination;
import org.kaoyi.app.doctor.Machine;
import org.kaoyi.app.doctor.Views;
import org.kaoyi.app.ledger.Access;
import org.kaoyi.app.postgres.LedgerDatabase;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** Looks whether this machine can do the work. */
@Command(
        name = "doctor",
        mixinStandardHelpOptions = true,
        description =
                "Checks Java, locale, disk, fonts, the database with its rights, and the views with the events that they could not take. Ends with 5 when something that is needed is missing.")
final class DoctorCommand implements Callable<Integer> {
    @Mixin
    private LedgerOptions ledger = new LedgerOptions();

    @Override
    public Integer call() {
        List<Examination> examinations = new ArrayList<>(Machine.examine(ledger.folder()));
        examinations.addAll(database());
        Output output = new Output();
        for (Examination each : examinations) {
            if (ledger.json()) {
                output.json(each);
            } else {
                output.line("%-7s %-9s %s", each.outcome().label(), each.subject(), each.finding());
            }
        }
        boolean broken = examinations.stream().anyMatch(e -> e.outcome() == Examination.Outcome.MISSING);
        return (broken ? ExitCode.NOT_REACHABLE : ExitCode.OK).number();
    }

    private List<Examination> database() {
        if (ledger.embedded() && !ledger.folder().holdsLedger()) {
            return List.of(Examination.note(
                    "database",
                    "no ledger lies in %s yet".formatted(ledger.folder().root())));
        }
        try {
            return ledger.with(Access.READ, open -> {
                List<Examination> found = new ArrayList<>();
                found.add(Examination.fine(
                        "database", "a ledger with " + open.log().head().position() + " events"));
                found.add(rights(open.mayChangeThePast()));
                found.addAll(Views.examine(open.projections()));
                found.addAll(Anchors.examine(open));
                return found;
            });
        } catch (Exception e) {
            return List.of(Examination.missing("database", String.valueOf(e.getMessage())));
        }
    }

    private static Examination rights(boolean mayChangeThePast) {
        return mayChangeThePast
                ? Examination.note(
                        "rights",
                        "the database user of --url may change or remove events, so that triggers alone stop it; give --url a user that owns nothing, and the owner's address in "
                                + LedgerDatabase.OWNER_URL)
                : Examination.fine(
                        "rights", "the program's database user may add events, and neither change nor remove one");
    }
}
