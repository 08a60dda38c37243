package org.kaoyi.app.report;

import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.kaoyi.projections.narratives.Narrative;
import org.kaoyi.projections.narratives.Narrative.Account;
import org.kaoyi.projections.narratives.Narrative.Told;
import org.kaoyi.projections.view.ClaimView;

/** A narrative for the terminal: one account after the other, each claim in its own words with where it stands. */
public final class NarrativeText {
    private NarrativeText() {}

    public static String of(Narrative narrative) {
        StringBuilder text = new StringBuilder("%s %s, in order of %s%n"
                .formatted(
                        narrative.by(), narrative.subject(), narrative.order().equals("told") ? "telling" : "events"));
        for (Account account : narrative.accounts()) {
            text.append("%n%s%s, after %s %s%s%n"
                    .formatted(
                            account.occasionTitle(),
                            dated(account.occasionDate()),
                            account.source(),
                            account.sourceTitle(),
                            dated(account.sourceDate())));
            account.claims()
                    .forEach(told -> text.append("  ").append(told(told)).append('\n'));
        }
        return narrative.accounts().isEmpty() ? text.append("  tells nothing\n").toString() : text.toString();
    }

    private static String dated(@Nullable String date) {
        return date == null ? "" : " (" + date + ")";
    }

    private static String told(Told told) {
        ClaimView claim = told.claim();
        String words = claim.wording() == null ? "" : claim.wording();
        String verb = switch (claim.polarity()) {
            case "denies" -> "denies: " + words;
            case "silent" -> "sil." + (words.isEmpty() ? "" : " on " + words);
            default -> words;
        };
        String mode = claim.mode().equals("happened") ? "" : " [" + claim.mode() + "]";
        String chain = claim.chain().isEmpty()
                ? ""
                : ", told by "
                        + claim.chain().stream()
                                .map(hop -> hop.speaker() + " to " + (hop.hearer() == null ? "somebody" : hop.hearer()))
                                .collect(Collectors.joining(", "));
        return "%s %s%s (%s%s)".formatted(told.questionText(), verb, mode, claim.id(), chain);
    }
}
