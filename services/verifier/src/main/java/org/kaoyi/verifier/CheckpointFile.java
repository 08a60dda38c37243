package org.kaoyi.verifier;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The checkpoints of a file, one after the other in the order in which they were signed; read as they are asked for. */
final class CheckpointFile {
    /** A whole checkpoint is below 300 bytes; what is longer without a signature was not merely begun. */
    private static final int BEGUN_CHARACTERS_MAX = 512;

    /** Size, root and signature. */
    private static final String AFTER_THE_ORIGIN =
            "\\n(?:0|[1-9][0-9]*)\\n[A-Za-z0-9+/]{43}=\\n\\n\u2014 [^ \\n]+ [A-Za-z0-9+/]+={0,2}\\n";

    private final Lines lines;
    private final List<VerifierKey> keys;
    private @Nullable String begun;

    /** What is wrong with the next note's first line, which was read ahead. */
    private @Nullable Damage ahead;

    private String origin = "";
    private long size;
    private int count;

    /** @param keys of which one must have signed each; empty when signatures are not to be checked */
    CheckpointFile(Lines lines, List<VerifierKey> keys) {
        this.lines = lines;
        this.keys = keys;
    }

    /** Those that were read so far. */
    int count() {
        return count;
    }

    /** Whether signatures are checked. */
    boolean areChecked() {
        return !keys.isEmpty();
    }

    /** @throws Damage when the next one can not be read, is signed by nobody known, or is of a smaller log than the one before */
    Optional<SignedCheckpoint> next() throws IOException, Damage {
        String first = first();
        if (first == null) {
            return Optional.empty();
        }
        String field = field();
        String note = note(first);
        if (count > 0 && isBegun(note)) {
            return Optional.empty();
        }
        SignedCheckpoint checkpoint = SignedCheckpoint.read(note, field);
        origin = checkpoint.origin();
        if (!keys.isEmpty()) {
            checkpoint.signer(keys, field);
        }
        if (checkpoint.size() < size) {
            throw new Damage(
                    field, "it is of %d events and stands behind one of %d".formatted(checkpoint.size(), size));
        }
        size = checkpoint.size();
        count++;
        return Optional.of(checkpoint);
    }

    private @Nullable String first() throws IOException, Damage {
        try {
            if (ahead != null) {
                throw ahead;
            }
            return begun == null ? line() : begun;
        } catch (Damage e) {
            throw ofThisCheckpoint(e);
        } finally {
            begun = null;
        }
    }

    /** Whether it is the beginning of a checkpoint of the same ledger, cut before its signature was whole: the writer was at it. */
    @SuppressWarnings("JdkObsolete") // what is asked is just that: whether more could have made it match
    private boolean isBegun(String note) {
        Matcher whole =
                Pattern.compile(Pattern.quote(origin) + AFTER_THE_ORIGIN).matcher(note);
        return note.length() <= BEGUN_CHARACTERS_MAX && !whole.matches() && whole.hitEnd();
    }

    /** From the first line to the last signature; the next note's first line, or what is wrong with it, is kept for the next time. */
    private String note(String first) throws IOException, Damage {
        StringBuilder note = new StringBuilder(first);
        boolean signatures = false;
        try {
            for (String line = line(); line != null; line = line()) {
                boolean signature = SignedCheckpoint.isSignature(line);
                if (signatures && !signature) {
                    begun = line;
                    break;
                }
                signatures |= signature;
                note.append('\n').append(line);
            }
        } catch (Damage e) {
            if (!signatures) {
                throw ofThisCheckpoint(e);
            }
            ahead = e;
        }
        boolean isCut = begun == null && ahead == null && lines.endedInTheMiddle();
        return note.append(isCut ? "" : "\n").toString();
    }

    private @Nullable String line() throws IOException, Damage {
        byte[] line = lines.next();
        if (line != null && lines.endedInTheMiddle() && isCutDash(line)) {
            return "";
        }
        return line == null ? null : Lines.text(line);
    }

    /** A line that is too long or no text is a fault of this checkpoint, and not of the event that is looked at. */
    private Damage ofThisCheckpoint(Damage ofALine) {
        return new Damage(field(), String.valueOf(ofALine.getMessage()));
    }

    /** How the one that is being read is called. */
    private String field() {
        return "checkpoint " + (count + 1);
    }

    /** A writer's last byte may stand within the em dash, which has three. */
    private static boolean isCutDash(byte[] line) {
        byte[] dash = "\u2014".getBytes(StandardCharsets.UTF_8);
        return line.length < dash.length && Arrays.equals(line, Arrays.copyOf(dash, line.length));
    }
}
