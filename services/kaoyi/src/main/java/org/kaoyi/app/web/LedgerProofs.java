package org.kaoyi.app.web;

import java.io.File;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;
import org.kaoyi.app.CannotProceed;
import org.kaoyi.app.FileTrouble;
import org.kaoyi.app.integrity.ClaimProof;
import org.kaoyi.app.integrity.LedgerVerification;
import org.kaoyi.app.integrity.ProofDocument;
import org.kaoyi.app.ledger.OpenLedger;
import org.kaoyi.app.ledger.Seal;
import org.kaoyi.ledger.attachment.AttachmentFolder;
import org.kaoyi.ledger.checkpoint.SignedCheckpoint;
import org.kaoyi.ledger.verification.Fault;
import org.kaoyi.ledger.verification.Verdict;
import org.kaoyi.readingroom.ProblemCode;
import org.kaoyi.readingroom.ProofDesk;
import org.kaoyi.readingroom.Verification;
import org.kaoyi.readingroom.api.ApiProblem;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Proofs for the REST interface, and verifications for the pages, as the command line makes them. */
final class LedgerProofs implements ProofDesk {
    /** Each reads the hashes of the whole log; more at once would keep connections from everybody else. */
    private static final int AT_ONCE = 2;

    /** As long as another read waits for its position. */
    private static final Duration PATIENCE = Duration.ofSeconds(3);

    private static final Logger LOG = LoggerFactory.getLogger(LedgerProofs.class);

    private final OpenLedger ledger;
    private final ClaimProof proofs;
    private final AtomicReference<@Nullable Verification> verification = new AtomicReference<>();
    private final AtomicReference<@Nullable String> toldOfCheckpoint = new AtomicReference<>();
    private final Semaphore places = new Semaphore(AT_ONCE, true);

    LedgerProofs(OpenLedger ledger) {
        this(ledger, new ClaimProof(ledger));
    }

    LedgerProofs(OpenLedger ledger, ClaimProof proofs) {
        this.ledger = ledger;
        this.proofs = proofs;
    }

    /** Makes one proof. */
    private interface Making {
        ProofDocument make() throws IOException;
    }

    @Override
    public String ofClaim(String id) {
        return made(() -> proofs.of(id));
    }

    @Override
    public String ofPosition(long position) {
        return made(() -> proofs.at(position));
    }

    @Override
    public Optional<String> checkpoint() throws IOException {
        try {
            Optional<String> last = proofs.lastCheckpoint().map(SignedCheckpoint::note);
            toldOfCheckpoint.set(null);
            return last;
        } catch (CannotProceed | IOException e) {
            String why = String.valueOf(e.getMessage());
            if (!why.equals(toldOfCheckpoint.getAndSet(why))) { // each view of the page asks
                LOG.warn("The last checkpoint can not be read", e);
            }
            throw new IOException(why, e);
        }
    }

    /** Views are compared by {@code kaoyi verify} alone: that folds the whole log anew. */
    @Override
    public void verify() {
        Verification next = Verification.begun(Instant.now());
        Verification before = verification.getAndUpdate(it -> it == null || it.ended() ? next : it);
        if (before == null || before.ended()) {
            // One that was begun when the process ends is of no use to anybody.
            Thread.ofPlatform().daemon().name("verification").start(() -> verification.set(verified(next)));
        }
    }

    @Override
    public Optional<Verification> verification() {
        return Optional.ofNullable(verification.get());
    }

    private Verification verified(Verification begun) {
        try {
            LedgerVerification.Result result = new LedgerVerification(
                            List.of(), null, false, (sound, head) -> verification.set(begun.at(sound, head)))
                    .of(ledger);
            Verdict log = result.log();
            String fault = log.fault()
                    .map(Fault::sentence)
                    .or(() -> result.attachments().first().map(Map.Entry::getValue))
                    .orElse(null);
            return new Verification(
                    begun.began(),
                    log.position(),
                    log.position(),
                    true,
                    log.checkpoints(),
                    log.afterLastCheckpoint(),
                    fault == null ? null : withoutFolders(fault, folders()));
        } catch (RuntimeException broken) {
            LOG.warn("The log could not be verified", broken);
            Verification last = verification().orElse(begun);
            String why = "it could not be carried out: " + broken.getMessage();
            return new Verification(
                    begun.began(), last.position(), last.head(), true, 0, 0, withoutFolders(why, folders()));
        }
    }

    /** Who reads is told which file it is; where this machine has it, the command line says to who runs it. */
    static String withoutFolders(String sentence, Collection<Path> folders) {
        List<Path> longestFirst = folders.stream()
                .sorted(Comparator.comparingInt(Path::getNameCount).reversed())
                .toList();
        String told = sentence;
        for (Path folder : longestFirst) {
            told = told.replace(folder + File.separator, "");
            if (folder.getFileName() != null) {
                told = told.replace(folder.toString(), folder.getFileName().toString());
            }
        }
        return told;
    }

    private Set<Path> folders() {
        Seal seal = ledger.seal();
        Set<Path> folders = new HashSet<>(seal.copies());
        Optional.ofNullable(seal.folder()).ifPresent(folders::add);
        ledger.attachments().map(AttachmentFolder::root).ifPresent(folders::add);
        return folders;
    }

    private String made(Making making) {
        takePlace();
        try {
            return making.make().json();
        } catch (CannotProceed refused) {
            throw problem(refused);
        } catch (IOException e) {
            LOG.warn("What was signed can not be read, so no proof was made", e);
            throw new ApiProblem(
                    ProblemCode.LOG_UNAVAILABLE,
                    "What was signed can not be read: %s. kaoyi doctor says what is wrong with it."
                            .formatted(withoutFolders(FileTrouble.in(e), folders())));
        } finally {
            places.release();
        }
    }

    private void takePlace() {
        try {
            if (places.tryAcquire(PATIENCE.toMillis(), TimeUnit.MILLISECONDS)) {
                return;
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        throw new ApiProblem(ProblemCode.BUSY, "Other proofs are being made. Ask again in a moment.");
    }

    private ApiProblem problem(CannotProceed refused) {
        String sentence = withoutFolders(String.valueOf(refused.getMessage()), folders());
        return switch (refused.exitCode()) {
            case USAGE -> new ApiProblem(ProblemCode.UNKNOWN_CLAIM, sentence);
            case INTEGRITY_FAILURE -> new ApiProblem(ProblemCode.NOT_SOUND, sentence);
            default -> new ApiProblem(ProblemCode.NO_CHECKPOINT, sentence);
        };
    }
}
