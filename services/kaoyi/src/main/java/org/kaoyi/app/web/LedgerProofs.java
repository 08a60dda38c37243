package org.kaoyi.app.web;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;
import org.kaoyi.app.CannotProceed;
import org.kaoyi.app.integrity.ClaimProof;
import org.kaoyi.app.integrity.LedgerVerification;
import org.kaoyi.app.integrity.ProofDocument;
import org.kaoyi.app.ledger.OpenLedger;
import org.kaoyi.app.ledger.Seal;
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
    private final Semaphore places = new Semaphore(AT_ONCE, true);

    LedgerProofs(OpenLedger ledger) {
        this.ledger = ledger;
        this.proofs = new ClaimProof(ledger);
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
            return proofs.lastCheckpoint().map(SignedCheckpoint::note);
        } catch (CannotProceed | IOException e) {
            LOG.warn("The last checkpoint can not be read", e);
            throw new IOException(e.getMessage(), e);
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
                    fault == null ? null : withoutFolder(fault, ledger.seal()));
        } catch (RuntimeException broken) {
            LOG.warn("The log could not be verified", broken);
            Verification last = verification().orElse(begun);
            String why = "it could not be carried out: " + broken.getMessage();
            return new Verification(
                    begun.began(), last.position(), last.head(), true, 0, 0, withoutFolder(why, ledger.seal()));
        }
    }

    /** Who reads is told which file it is; where this machine has it, the command line says to who runs it. */
    static String withoutFolder(String sentence, Seal seal) {
        Path folder = seal.folder();
        return folder == null ? sentence : sentence.replace(folder + File.separator, "");
    }

    private String made(Making making) {
        takePlace();
        try {
            return making.make().json();
        } catch (CannotProceed refused) {
            throw problem(refused);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
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
        String sentence = withoutFolder(String.valueOf(refused.getMessage()), ledger.seal());
        return switch (refused.exitCode()) {
            case USAGE -> new ApiProblem(ProblemCode.UNKNOWN_CLAIM, sentence);
            case INTEGRITY_FAILURE -> new ApiProblem(ProblemCode.NOT_SOUND, sentence);
            default -> new ApiProblem(ProblemCode.NO_CHECKPOINT, sentence);
        };
    }
}
