package org.kaoyi.app.command;

import java.sql.SQLException;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.kaoyi.app.ExitCode;
import org.kaoyi.app.doctor.Anchors;
import org.kaoyi.app.doctor.Attachments;
import org.kaoyi.app.doctor.Examination;
import org.kaoyi.app.doctor.Machine;
import org.kaoyi.app.doctor.Signing;
import org.kaoyi.app.doctor.Times;
import org.kaoyi.app.doctor.Views;
import org.kaoyi.app.ledger.Access;
import org.kaoyi.app.ledger.OpenLedger;
import org.kaoyi.app.passages.AttachmentsCheck;
import org.kaoyi.app.postgres.LedgerDatabase;
import org.kaoyi.ledger.LogUnavailable;
import org.springframework.dao.DataAccessException;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** Looks whether this machine can do the work. */
@Command(
        name = "doctor",
        mixinStandardHelpOptions = true,
        description =
                "Checks Java, locale, user, disk, rights of the data folder, fonts, the database with its rights, the clock, key and checkpoints, the views with the"
                        + " events that they could not take, and the attached texts and images: a line each, ok, warn or fail, with how to mend it. Ends with 5 where something is needed and not there.")
final class DoctorCommand implements Callable<Integer> {
    private static final String NOTHING_ELSE = "Without it nothing else of the ledger can be looked at.";

    @Mixin
    private LedgerOptions ledger = new LedgerOptions();

    @Override
    public Integer call() {
        List<Examination> examinations = new ArrayList<>(Machine.examine(ledger.folder(), System.getenv()));
        examinations.addAll(database());
        Output output = new Output();
        for (Examination each : examinations) {
            if (ledger.json()) {
                output.json(each);
            } else {
                output.line("%s", each.line());
            }
        }
        boolean broken = examinations.stream().anyMatch(e -> e.outcome() == Examination.Outcome.FAIL);
        return (broken ? ExitCode.NOT_REACHABLE : ExitCode.OK).number();
    }

    private List<Examination> database() {
        if (ledger.embedded() && !ledger.folder().holdsLedger()) {
            return List.of(Examination.ok(
                    "database",
                    "no ledger lies in %s yet".formatted(ledger.folder().root())));
        }
        try {
            return ledger.with(Access.READ, this::examine);
        } catch (LogUnavailable | DataAccessException e) {
            return List.of(Examination.fail("database", DatabaseTrouble.sentence(e), NOTHING_ELSE));
        } catch (Exception e) {
            return List.of(Examination.fail("database", String.valueOf(e.getMessage()), NOTHING_ELSE));
        }
    }

    private List<Examination> examine(OpenLedger open) throws SQLException {
        long position = open.log().head().position();
        List<Examination> found = new ArrayList<>();
        found.add(Examination.ok("database", "a ledger with %d events".formatted(position)));
        found.add(rights(open.condition().mayChangeThePast()));
        found.add(Times.examine(open.log(), Clock.systemUTC()));
        found.addAll(Signing.examine(open.seal(), position, Clock.systemUTC()));
        found.addAll(Views.examine(open.projections()));
        AttachmentsCheck.Found attached = AttachmentsCheck.of(open, Long.MAX_VALUE);
        found.addAll(Attachments.examinations(attached));
        found.addAll(Anchors.examine(open, attached));
        return found;
    }

    private static Examination rights(boolean mayChangeThePast) {
        return mayChangeThePast
                ? Examination.warn(
                        "rights",
                        "the database user of --url may change or remove events, so that triggers alone stop it",
                        "Give --url a user that owns nothing, and the owner's address in " + LedgerDatabase.OWNER_URL
                                + ".")
                : Examination.ok(
                        "rights", "the program's database user may add events, and neither change nor remove one");
    }
}
