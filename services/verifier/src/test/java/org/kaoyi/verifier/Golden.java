package org.kaoyi.verifier;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** The example ledger of {@code schemas/proofs}, which the writer made. */
final class Golden {
    static final Path FOLDER = Path.of("../../schemas/proofs");

    private Golden() {}

    static Path file(String name) {
        return FOLDER.resolve(name);
    }

    static String read(String name) {
        try {
            return Files.readString(file(name), UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static Finding checkProof(String proof) {
        return ProofCheck.of(proof.getBytes(UTF_8), List.of());
    }

    /** Checks a ledger against the golden checkpoint. */
    static Finding checkLedger(String ledger) {
        return checkLedger(ledger, read("checkpoints"));
    }

    static Finding checkLedger(String ledger, String checkpoints) {
        try {
            return LedgerCheck.of(
                    lines(ledger), new CheckpointFile(lines(checkpoints), VerifierKey.readAll(read("public-keys"))));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (Damage e) {
            throw new AssertionError(e);
        }
    }

    static Lines lines(String text) {
        return new Lines(new ByteArrayInputStream(text.getBytes(UTF_8)));
    }

    /** How the program ended and what it said. */
    record Answer(int code, String out, String err) {}

    static Answer run(Object... arguments) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ByteArrayOutputStream err = new ByteArrayOutputStream();
        String[] words =
                java.util.Arrays.stream(arguments).map(Object::toString).toArray(String[]::new);
        int code = Verifier.run(words, new PrintStream(out, true, UTF_8), new PrintStream(err, true, UTF_8));
        return new Answer(code, out.toString(UTF_8), err.toString(UTF_8));
    }
}
