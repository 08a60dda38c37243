package org.kaoyi.app.command;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import org.kaoyi.app.ExitCode;
import org.kaoyi.app.ledger.Access;
import org.kaoyi.readingroom.access.Role;
import org.kaoyi.readingroom.access.token.AccessToken;
import org.kaoyi.readingroom.api.TokensApi;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** Lists personal tokens; of none is the secret known. */
@Command(
        name = "list",
        mixinStandardHelpOptions = true,
        description = "Lists tokens with their holders, roles and last use. The tokens themselves are not kept.")
final class TokenList implements Callable<Integer> {
    @Mixin
    private LedgerOptions ledger = new LedgerOptions();

    @Override
    public Integer call() throws Exception {
        List<AccessToken> all = ledger.with(Access.READ, open -> open.tokens().all());
        Instant now = Instant.now();
        Output output = new Output();
        if (ledger.json()) {
            output.json(all.stream().map(it -> TokensApi.TokenView.of(it, now)).toList());
        } else if (all.isEmpty()) {
            output.line("There is no token. kaoyi token create makes one.");
        } else {
            all.forEach(it -> output.line("%s", line(it, now)));
        }
        return ExitCode.OK.number();
    }

    private static String line(AccessToken it, Instant now) {
        String state = it.revokedAt() != null
                ? "revoked " + Output.time(it.revokedAt())
                : (it.isGood(now) ? "until " : "expired ") + Output.time(it.expiresAt());
        String used = it.usedAt() == null ? "never used" : "last used " + Output.time(it.usedAt());
        String note = it.note().isEmpty() ? "" : ", " + it.note();
        return "%s %s (%s), %s, %s%s"
                .formatted(it.id(), it.holder(), String.join(", ", labels(it.roles())), state, used, note);
    }

    static List<String> labels(Set<Role> roles) {
        return roles.stream().map(Role::label).sorted().toList();
    }
}
