package org.kaoyi.app.command;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.kaoyi.app.CannotProceed;
import org.kaoyi.app.ExitCode;
import org.kaoyi.app.FileTrouble;
import org.kaoyi.app.auditing.AcceptedGaps;
import org.kaoyi.app.auditing.AuditDocument;
import org.kaoyi.app.auditing.AuditJunit;
import org.kaoyi.app.auditing.AuditOutcome;
import org.kaoyi.app.auditing.AuditTable;
import org.kaoyi.app.auditing.AuditText;
import org.kaoyi.app.auditing.ProposedLinks;
import org.kaoyi.app.auditing.VerifiableNotes;
import org.kaoyi.app.integrity.ClaimProof;
import org.kaoyi.app.ledger.Access;
import org.kaoyi.app.ledger.OpenLedger;
import org.kaoyi.claims.text.TextId;
import org.kaoyi.projections.support.AuditDesk;
import org.kaoyi.recording.readtext.ReadText;
import org.kaoyi.recording.readtext.ReadText.ReadStatement;
import org.kaoyi.recording.readtext.TextFile;
import org.kaoyi.recording.readtext.TextRefused;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Which claims carry each sentence of a text file, which contradict it, and which it has not got. */
@Command(
        name = "audit",
        mixinStandardHelpOptions = true,
        description = {
            "Audits a text (.txt, .md, .docx): for each sentence its grade, the claims linked to it, claims it may"
                    + " rest on and why, and figures and dates that no claim has. Nothing is recorded.",
            "Ends with 1 where a sentence is CONTRADICTED, CONTESTED, STALE or UNSUPPORTED and that is not accepted."
        })
final class AuditCommand implements Callable<Integer> {
    @Mixin
    private LedgerOptions ledger = new LedgerOptions();

    @Parameters(paramLabel = "FILE", description = "The text.")
    private Path file = Path.of("");

    @Option(
            names = "--text",
            paramLabel = "ID",
            description =
                    "The entered text whose links count, also where its sentences have changed (default: the file's"
                            + " name).")
    private @Nullable String text;

    @Option(
            names = "--language",
            paramLabel = "TAG",
            converter = LanguageTag.class,
            description = "Language of the text, such as zh or en (default: told by its letters).")
    private @Nullable String language;

    @Option(
            names = "--accept",
            paramLabel = "FILE",
            description = "YAML: known gaps that do not count, each with text, grade and reason.")
    private @Nullable Path accept;

    @Option(
            names = "--links",
            paramLabel = "FILE",
            description = "Also write the links that citations in the text ask for, as a CSV table for import: of each"
                    + " source cited by siglum or archival reference its likeliest claim, to be looked at.")
    private @Nullable Path links;

    @Option(
            names = "--docx",
            paramLabel = "FILE",
            description =
                    "Also write a document with a comment at each sentence: of a .docx a copy with its layout, of other"
                            + " texts their sentences.")
    private @Nullable Path docx;

    @Option(names = "--csv", paramLabel = "FILE", description = "Also write a table, a sentence a row.")
    private @Nullable Path csv;

    @Option(
            names = "--notes",
            paramLabel = "FOLDER",
            description = "Also write notes that readers can check without the ledger: of each supporting claim its"
                    + " address, checkpoint and proof.")
    private @Nullable Path notes;

    @Option(names = "--junit", description = "Answer as JUnit XML, which builds show as test results.")
    private boolean junit;

    @Override
    public Integer call() throws Exception {
        if (junit && ledger.json()) {
            throw CannotProceed.usage("--junit and --json are two forms; give one of them.");
        }
        List<Path> given = accept == null ? List.of(file) : List.of(file, accept);
        new ApartFiles(given).writing("--docx", docx).writing("--csv", csv).writing("--links", links);
        ReadText read = read();
        AcceptedGaps accepted = accept == null ? AcceptedGaps.NONE : AcceptedGaps.of(accept);
        return ledger.with(Access.READ, open -> audit(open, read, accepted));
    }

    private ReadText read() {
        try {
            return TextFile.read(file, file.toString(), language);
        } catch (TextRefused refused) {
            throw CannotProceed.usage(String.valueOf(refused.getMessage()));
        }
    }

    private int audit(OpenLedger open, ReadText read, AcceptedGaps accepted) {
        AuditDesk.Audited audited = open.projectionsUpToDate().audits().audit(order(read));
        String title = read.title();
        AuditOutcome outcome =
                new AuditOutcome(file.toString(), title == null ? "" : title, audited, accepted, read.remarks());
        written(open, outcome, read);
        if (links != null) {
            ProposedLinks.write(links, id(), audited.report().proposals());
            Output.note(
                    "%d links that citations ask for are in %s. Look at them, then: kaoyi import --kind links %s",
                    audited.report().proposals().size(), links, links);
        }
        Output output = new Output();
        if (ledger.json()) {
            output.json(json(outcome));
        } else {
            output.text(junit ? AuditJunit.of(outcome) : AuditText.of(outcome));
        }
        return outcome.fails() ? ExitCode.FINDINGS.number() : ExitCode.OK.number();
    }

    private void written(OpenLedger open, AuditOutcome outcome, ReadText read) {
        if (csv != null) {
            WholeFile.write(csv, writer -> AuditTable.write(outcome, writer));
        }
        try {
            if (docx != null) {
                WholeFile.writeBytes(docx, out -> AuditDocument.write(outcome, read, file, out));
            }
            if (notes != null) {
                int proofs = new VerifiableNotes(open.projectionsUpToDate().claims(), new ClaimProof(open))
                        .write(notes, outcome.statements());
                Output.note("%d claims with their proofs are in %s", proofs, notes);
            }
        } catch (IOException e) {
            throw CannotProceed.notReachable(
                    "The audit can not be written: %s. Name a place that you may write to."
                            .formatted(FileTrouble.in(e)),
                    e);
        }
    }

    private AuditDesk.Order order(ReadText read) {
        List<List<String>> citations = new ArrayList<>();
        for (ReadStatement statement : read.statements()) {
            List<String> own = new ArrayList<>(statement.citations());
            own.addAll(statement.comments());
            statement.notes().forEach(note -> own.add(read.notes().getOrDefault(note, "")));
            citations.add(own);
        }
        return new AuditDesk.Order(new TextId(id()), read.words(), citations);
    }

    private String id() {
        if (text != null) {
            return text;
        }
        String name = String.valueOf(file.getFileName());
        int dot = name.lastIndexOf('.');
        return (dot > 0 ? name.substring(0, dot) : name).replaceAll("[^\\p{L}\\p{N}._-]", "-");
    }

    private static Map<String, Object> json(AuditOutcome outcome) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("statements", outcome.statements());
        json.put("unmentioned", outcome.audited().report().unmentioned());
        json.put("proposals", outcome.audited().report().proposals());
        json.put("changed", outcome.audited().changed());
        json.put("remarks", outcome.remarks());
        json.put("position", outcome.audited().position());
        return json;
    }
}
