package org.kaoyi.verifier;

import java.io.IOException;
import java.io.InputStream;
import java.io.PrintStream;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The program: tells a proof from an exported ledger and checks it. */
public final class Verifier {
    static final int SOUND = 0;
    static final int USAGE = 2;
    static final int NOT_SOUND = 4;
    static final int NOT_READABLE = 5;

    private static final String HELP = """
            Checks a proof or an exported ledger of Kaoyi, without a database.

              java -jar verifier.jar [--key FILE] [--json] PROOF
              java -jar verifier.jar [--checkpoints FILE [--key FILE]] [--json] LEDGER

              PROOF               one JSON object, from kaoyi prove
              LEDGER              one event a line, from kaoyi export
              --checkpoints FILE  what the ledger was when it was signed; at least one must be in it
              --key FILE          public keys that you trust, one a line (from kaoyi key); without it a proof is checked
                                  with the key that it encloses, and signatures of checkpoints are not checked
              --json              one JSON object on standard output

            Ends with 0 when all fits, 4 when something does not, 2 when called wrongly, 5 when a file can not be read.""";

    /** How the first line of an export begins, whatever was altered in the rest. */
    private static final Pattern EXPORT =
            Pattern.compile("\\s*\\{\\s*\"(" + String.join("|", ExportedEvent.FIELDS) + ")\".*", Pattern.DOTALL);

    /** How a proof begins, in whatever order its fields are. */
    private static final Pattern PROOF =
            Pattern.compile("\\s*\\{\\s*\"(" + String.join("|", ProofCheck.FIELDS) + ")\".*", Pattern.DOTALL);

    /** Enough to see the name of the first field. */
    private static final int SNIFFED_BYTES = 256;

    private final Options options;

    private Verifier(Options options) {
        this.options = options;
    }

    public static void main(String[] arguments) {
        int code = run(arguments, inUtf8(System.out), inUtf8(System.err));
        System.exit(code);
    }

    /** Ids stand in every script, and the shell may know ASCII alone. */
    private static PrintStream inUtf8(PrintStream stream) {
        return new PrintStream(stream, true, StandardCharsets.UTF_8);
    }

    static int run(String[] arguments, PrintStream out, PrintStream err) {
        Options options;
        try {
            options = Options.read(arguments);
        } catch (IllegalArgumentException e) {
            err.println(e.getMessage() + "\n\n" + HELP);
            return USAGE;
        }
        if (options.help()) {
            out.println(HELP);
            return SOUND;
        }
        try {
            Optional<String> misuse = misuse(options);
            if (misuse.isPresent()) {
                err.println(misuse.get());
                return USAGE;
            }
            Finding finding = new Verifier(options).check(options.file());
            out.println(options.json() ? finding.json() : finding.sentence());
            return finding.sound() ? SOUND : NOT_SOUND;
        } catch (IOException e) {
            err.println("A file can not be read: " + trouble(e));
            return NOT_READABLE;
        }
    }

    /** The message of some is the name of the file alone, and that of others does not name it. */
    static String trouble(IOException e) {
        if (e instanceof NoSuchFileException missing) {
            return "there is no " + missing.getFile() + ".";
        }
        if (e instanceof AccessDeniedException denied) {
            return "this user has no right to " + denied.getFile() + ".";
        }
        if (e instanceof CharacterCodingException) {
            return "a key is text in UTF-8, and one of the files is not.";
        }
        String message = String.valueOf(e.getMessage());
        return message + (message.contains("Is a directory") ? " (a folder?)." : ".");
    }

    private static Optional<String> misuse(Options options) throws IOException {
        if (options.checkpoints() != null && begins(options.file(), PROOF)) {
            return Optional.of("A proof encloses its checkpoint: leave --checkpoints away.");
        }
        if (options.checkpoints() == null && options.key() != null && begins(options.file(), EXPORT)) {
            return Optional.of(
                    "A key says nothing of a ledger without the checkpoints that it signed: give --checkpoints FILE too.");
        }
        return Optional.empty();
    }

    /** Who gives checkpoints means a ledger, even if there is nothing left of it. */
    private Finding check(Path file) throws IOException {
        if (options.checkpoints() == null && !begins(file, EXPORT)) {
            return ProofCheck.of(file, options.key());
        }
        try (Lines events = new Lines(Files.newInputStream(file))) {
            return options.checkpoints() == null
                    ? LedgerCheck.of(events, null)
                    : against(options.checkpoints(), events);
        }
    }

    private Finding against(Path checkpoints, Lines events) throws IOException {
        try (Lines lines = new Lines(Files.newInputStream(checkpoints))) {
            List<VerifierKey> keys =
                    options.key() == null ? List.of() : VerifierKey.readAll(Files.readString(options.key()));
            return LedgerCheck.of(events, new CheckpointFile(lines, keys));
        } catch (Damage e) {
            return Finding.atFault("ledger", e);
        }
    }

    private static boolean begins(Path file, Pattern how) throws IOException {
        try (InputStream in = Files.newInputStream(file)) {
            String beginning = new String(in.readNBytes(SNIFFED_BYTES), java.nio.charset.StandardCharsets.ISO_8859_1);
            return how.matcher(beginning).matches();
        }
    }

    /** What was asked for. */
    private record Options(
            boolean help,
            boolean json,
            @Nullable Path key,
            @Nullable Path checkpoints,
            @Nullable Path given) {

        Path file() {
            if (given == null) {
                throw new IllegalStateException("read() asks for a file");
            }
            return given;
        }

        static Options read(String[] arguments) {
            boolean help = false;
            boolean json = false;
            Path key = null;
            Path checkpoints = null;
            Path file = null;
            for (int i = 0; i < arguments.length; i++) {
                switch (arguments[i]) {
                    case "--help", "-h" -> help = true;
                    case "--json" -> json = true;
                    case "--key" -> key = Path.of(following(arguments, i++));
                    case "--checkpoints" -> checkpoints = Path.of(following(arguments, i++));
                    default -> {
                        if (arguments[i].startsWith("-") || file != null) {
                            throw new IllegalArgumentException("There is no use for \"" + arguments[i] + "\".");
                        }
                        file = Path.of(arguments[i]);
                    }
                }
            }
            if (file == null && !help) {
                throw new IllegalArgumentException("Which file?");
            }
            return new Options(help, json, key, checkpoints, file);
        }

        private static String following(String[] arguments, int option) {
            if (option + 1 == arguments.length) {
                throw new IllegalArgumentException("A file is missing behind " + arguments[option] + ".");
            }
            return arguments[option + 1];
        }
    }
}
