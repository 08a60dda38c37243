package org.kaoyi.app.passages;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import org.kaoyi.app.CannotProceed;
import org.kaoyi.app.FileTrouble;
import org.kaoyi.app.ledger.CommandRecording;
import org.kaoyi.app.ledger.OpenLedger;
import org.kaoyi.claims.Identifiers;
import org.kaoyi.claims.archive.Siglum;
import org.kaoyi.claims.passage.Passage;
import org.kaoyi.recording.Receipt;
import org.kaoyi.recording.attachpassage.AttachPassage;
import org.kaoyi.recording.attachpassage.PassageDesk;
import org.kaoyi.recording.attachpassage.PassageRefused;

/**
 * Which file is to be attached to which source. Plain data, so that it can be handed to the server on this machine that has the ledger open.
 *
 * @param file absolute path
 * @param language of a text, or null
 * @param replaces sha256 of the text that it corrects, or null
 * @param actor who attaches it
 */
public record AttachOrder(
        String source,
        String file,
        @Nullable String language,
        @Nullable String replaces,
        String actor) {
    /** What was attached, and where that is recorded. */
    public record Attached(Passage passage, long position, boolean alreadyRecorded) {}

    /** @throws CannotProceed when the file can not be read or taken; nothing was recorded */
    public Attached carryOut(OpenLedger ledger) {
        Identifiers.problem(source).ifPresent(problem -> {
            throw CannotProceed.usage("The siglum \"%s\" %s. Nothing was recorded.".formatted(source, problem));
        });
        PassageDesk desk = new PassageDesk(ledger.requireAttachments());
        try (InputStream in = new BufferedInputStream(Files.newInputStream(Path.of(file)))) {
            AttachPassage request = desk.take(new Siglum(source), file, language, replaces, in);
            Receipt receipt = CommandRecording.record(ledger.recorder(), request, actor);
            return new Attached(request.passage(), receipt.position(), receipt.alreadyRecorded());
        } catch (PassageRefused refused) {
            throw CannotProceed.usage(String.valueOf(refused.getMessage()));
        } catch (IOException e) {
            throw CannotProceed.usage(
                    "%s can not be read or kept: %s. Nothing was recorded.".formatted(file, FileTrouble.in(e)));
        }
    }
}
