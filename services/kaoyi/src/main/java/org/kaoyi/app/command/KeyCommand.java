package org.kaoyi.app.command;

import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.kaoyi.app.CannotProceed;
import org.kaoyi.app.ExitCode;
import org.kaoyi.ledger.checkpoint.KeyRing;
import org.kaoyi.ledger.checkpoint.NoteKey;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Shows the public key with which checkpoints are checked, or makes a new one. */
@Command(
        name = "key",
        mixinStandardHelpOptions = true,
        description =
                "Prints the ledger's public key, name+id+key, with which its checkpoints and proofs are checked. Keep a copy elsewhere.")
final class KeyCommand implements Callable<Integer> {
    @Mixin
    private LedgerOptions ledger = new LedgerOptions();

    @Option(names = "--all", description = "Also the keys before the newest, which signed older checkpoints.")
    private boolean all;

    @Option(
            names = "--replace",
            description =
                    "Make a new key, which signs from the next start on. The old public key stays listed with the number of events up to which it"
                            + " speaks, so that old checkpoints hold and nobody who has the old key can sign another.")
    private boolean replace;

    @Override
    public Integer call() throws IOException {
        KeyRing keys = replace
                ? replaced(ledger.seal(ledger.folder()).keysOrNew())
                : ledger.seal(ledger.folder())
                        .keys()
                        .orElseThrow(() -> CannotProceed.notReachable(
                                "There is no key yet: the first recording makes one, or kaoyi key --replace.", null));
        List<String> lines = keys.publicKeys().stream().map(NoteKey::fileLine).toList();
        Output output = new Output();
        if (ledger.json()) {
            Map<String, Object> answer = new LinkedHashMap<>();
            answer.put("ledger", keys.origin());
            answer.put("key", lines.getLast());
            answer.put("all", lines);
            output.json(answer);
        } else {
            (all ? lines : List.of(lines.getLast())).forEach(line -> output.line("%s", line));
        }
        return ExitCode.OK.number();
    }

    private static KeyRing replaced(KeyRing keys) throws IOException {
        try {
            return keys.replace();
        } catch (IllegalStateException e) {
            throw CannotProceed.notReachable(
                    "A running Kaoyi signs with this key. Stop it, replace the key, and start it again.", e);
        } catch (IllegalArgumentException e) {
            throw new CannotProceed(
                    ExitCode.INTEGRITY_FAILURE,
                    "The key is not replaced, since the last checkpoint can not be read: %s.".formatted(e.getMessage()),
                    e);
        }
    }
}
