package org.kaoyi.app.auditing;

import de.siegmar.fastcsv.writer.CsvWriter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.kaoyi.app.CannotProceed;
import org.kaoyi.app.FileTrouble;
import org.kaoyi.claims.audit.Proposal;
import org.kaoyi.claims.text.LinkReview;
import org.kaoyi.claims.text.SupportRelation;
import org.kaoyi.recording.drafting.TextDrafting;
import org.kaoyi.recording.importing.SpreadsheetGuard;

/** Links that citations ask for, as a table that {@code import --kind links} takes: whoever reads it strikes rows out first. */
public final class ProposedLinks {
    private ProposedLinks() {}

    /** @param text id of the text when it is entered */
    public static void write(Path file, String text, List<Proposal> proposals) {
        try (CsvWriter csv = CsvWriter.builder().build(Files.newBufferedWriter(file))) {
            csv.writeRecord("text", "statement", "relation", "claim", "by", "review");
            for (Proposal it : proposals) {
                csv.writeRecord(
                        text,
                        SpreadsheetGuard.guarded(TextDrafting.cellOf(it.words())),
                        SupportRelation.SUPPORTS.label(),
                        it.claim().claim(),
                        "citation of " + it.source(),
                        LinkReview.PROPOSED.label());
            }
        } catch (IOException e) {
            throw CannotProceed.notReachable(
                    "The table of links %s can not be written: %s. Name a file in a folder that you may write to."
                            .formatted(file, FileTrouble.in(e)),
                    e);
        }
    }
}
