package org.kaoyi.projections.narratives;

import java.util.List;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.kaoyi.projections.view.ClaimView;

/**
 * What one source, teller or side tells.
 *
 * @param by {@code source}, {@code teller} or {@code side}
 * @param subject the siglum, the teller's id or the side
 * @param order {@code told} or {@code events}
 * @param claims how many it consists of, on all pages
 * @param accounts each all that one source says of one occasion
 * @param next the claim after which the next page begins; null where nothing follows
 * @param position of the log that this reflects
 */
public record Narrative(
        String by,
        String subject,
        String order,
        long claims,
        List<Account> accounts,
        @Nullable String next,
        long position) {

    /** The same with the accounts of those occasions alone that are asked for. */
    public Narrative of(Predicate<String> occasions) {
        List<Account> asked =
                accounts.stream().filter(it -> occasions.test(it.occasion())).toList();
        long told = asked.stream().mapToLong(it -> it.claims().size()).sum();
        return new Narrative(by, subject, order, told, asked, next, position);
    }

    /**
     * All that one source says of one occasion; an account that a page cuts off goes on with the next one.
     *
     * @param occasionDate EDTF, or null
     * @param sourceDate EDTF, or null
     */
    public record Account(
            String occasion,
            String occasionTitle,
            @Nullable String occasionDate,
            String source,
            String sourceTitle,
            @Nullable String sourceDate,
            List<Told> claims) {}

    /**
     * A claim within an account.
     *
     * @param side whose version it is
     */
    public record Told(String questionText, String side, ClaimView claim) {}

    /** A name under which claims are filed, with their number. */
    public record Filed(String id, String title, int claims) {}
}
