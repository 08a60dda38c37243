package org.kaoyi.app.command;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.kaoyi.app.NotInLedger;
import org.kaoyi.claims.audit.StatementAudit.Linked;
import org.kaoyi.projections.Reports;
import org.kaoyi.projections.catalogue.ClaimEntry;
import org.kaoyi.projections.support.SupportView;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Which statements of texts are asked for, by the claims that are linked to them; all that is asked for is asked of one claim. */
final class SupportOptions {
    @Option(
            names = "--occasion",
            paramLabel = "ID",
            description = "Only statements that are linked to a claim of this occasion.")
    private @Nullable String occasion;

    @Option(names = "--side", paramLabel = "SIDE", description = "Only those linked to a claim of this side.")
    private @Nullable String side;

    @Mixin
    private CaseOptions cases = new CaseOptions();

    boolean given() {
        return occasion != null || side != null || cases.given();
    }

    /** Texts with those statements alone; one that has none of them is left out. */
    List<SupportView> of(List<SupportView> texts, Reports reports) {
        if (!given()) {
            return texts;
        }
        requireKnown(reports);
        Map<String, ClaimEntry> claims = reports.claims()
                .named(texts.stream()
                        .flatMap(SupportView::linked)
                        .map(Linked::claim)
                        .collect(Collectors.toSet()));
        Predicate<ClaimEntry> asked = asked(reports);
        return texts.stream()
                .map(text -> text.where(link -> {
                    ClaimEntry claim = claims.get(link.claim());
                    return claim != null && asked.test(claim);
                }))
                .filter(text -> text.linked().findAny().isPresent())
                .toList();
    }

    private Predicate<ClaimEntry> asked(Reports reports) {
        Predicate<ClaimEntry> asked =
                it -> occasion == null || occasion.equals(it.claim().occasion());
        String told = side;
        if (told != null) {
            Map<String, String> sides = reports.references().sources().stream()
                    .filter(source -> source.side() != null)
                    .collect(Collectors.toMap(it -> it.id(), it -> String.valueOf(it.side())));
            asked = asked.and(it -> told.equals(side(it, sides)));
        }
        if (cases.given()) {
            Set<String> found = cases.cases(reports, occasion).stream()
                    .flatMap(it -> it.readings().stream())
                    .flatMap(reading -> reading.claims().stream())
                    .collect(Collectors.toSet());
            asked = asked.and(it -> found.contains(it.claim().id()));
        }
        return asked;
    }

    /** A claim may tell another side's version than that of its source. */
    private static @Nullable String side(ClaimEntry claim, Map<String, String> ofSources) {
        String own = claim.claim().side();
        return own == null ? ofSources.get(claim.claim().source()) : own;
    }

    private void requireKnown(Reports reports) {
        if (occasion != null && reports.references().occasion(occasion).isEmpty()) {
            throw NotInLedger.occasion(occasion);
        }
        if (side != null) {
            CaseOptions.requireKnownSide(reports, side);
        }
    }
}
