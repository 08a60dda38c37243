package org.kaoyi.app.command;

import java.time.Duration;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Callable;
import org.kaoyi.app.CannotProceed;
import org.kaoyi.app.ExitCode;
import org.kaoyi.app.ledger.Access;
import org.kaoyi.claims.Labelled;
import org.kaoyi.readingroom.access.Role;
import org.kaoyi.readingroom.access.token.AccessToken;
import org.kaoyi.readingroom.access.token.Order;
import org.kaoyi.readingroom.access.token.Tokens;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Makes a personal token and shows it, this once. */
@Command(
        name = "create",
        mixinStandardHelpOptions = true,
        description = {
            "Makes a token and shows it. It is not kept here and is never shown again: give it to its holder by a way that nobody else reads.",
            "Programs send it in the header \"Authorization: Bearer kaoyi_…\", people type it in at /login; in an address it is refused."
        })
final class TokenCreate implements Callable<Integer> {
    @Mixin
    private LedgerOptions ledger = new LedgerOptions();

    @Option(
            names = "--for",
            paramLabel = "NAME",
            required = true,
            description = "Whose it is. Whatever is recorded with it names him, for ever.")
    private String holder = "";

    @Option(
            names = "--role",
            paramLabel = "ROLE",
            required = true,
            description =
                    "What he may do: reader, contributor, editor, auditor or operator; repeatable (docs/security/routes-and-roles.md).")
    private List<String> roles = List.of();

    @Option(
            names = "--days",
            paramLabel = "N",
            defaultValue = "" + Order.DAYS_USUAL,
            description = "For how many days, at most " + Order.DAYS_MAX + " (default: ${DEFAULT-VALUE}).")
    private int days;

    @Option(names = "--note", paramLabel = "TEXT", defaultValue = "", description = "What it is for.")
    private String note = "";

    @Override
    public Integer call() throws Exception {
        Order order = order();
        Tokens.Made made = ledger.with(Access.READ, open -> open.tokens().make(order));
        AccessToken token = made.token();
        Output output = new Output();
        if (ledger.json()) {
            Map<String, Object> answer = new LinkedHashMap<>();
            answer.put("token", made.secret());
            answer.put("id", token.id());
            answer.put("holder", token.holder());
            answer.put("roles", TokenList.labels(token.roles()));
            answer.put("expires", token.expiresAt().toString());
            output.json(answer);
        } else {
            output.line("%s", made.secret());
            Output.note(
                    "For %s (%s), until %s; id %s. It is not shown again.",
                    token.holder(),
                    String.join(", ", TokenList.labels(token.roles())),
                    Output.time(token.expiresAt()),
                    token.id());
        }
        return ExitCode.OK.number();
    }

    private Order order() {
        Set<Role> given = EnumSet.noneOf(Role.class);
        for (String label : roles) {
            given.add(Labelled.of(Role.class, label)
                    .orElseThrow(() -> CannotProceed.usage(
                            "There is no role \"%s\"; there are %s.".formatted(label, Labelled.all(Role.class)))));
        }
        try {
            return new Order(holder, given, note, SystemUser.name(), Duration.ofDays(days));
        } catch (IllegalArgumentException e) {
            throw CannotProceed.usage(String.valueOf(e.getMessage()));
        }
    }
}
