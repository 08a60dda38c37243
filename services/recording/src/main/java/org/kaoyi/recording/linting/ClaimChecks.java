package org.kaoyi.recording.linting;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.kaoyi.claims.account.Cardinality;
import org.kaoyi.claims.account.Claim;
import org.kaoyi.claims.account.Mode;
import org.kaoyi.claims.account.Plan;
import org.kaoyi.claims.account.Polarity;
import org.kaoyi.claims.account.Question;
import org.kaoyi.claims.account.Scope;
import org.kaoyi.claims.account.TellingChain;
import org.kaoyi.claims.archive.Siglum;
import org.kaoyi.claims.archive.Source;
import org.kaoyi.claims.authority.Authority;
import org.kaoyi.claims.authority.AuthorityId;
import org.kaoyi.claims.authority.AuthorityKind;
import org.kaoyi.claims.value.QuantityValue;

/** Times, plans, answers, attribution and sides of single claims. */
final class ClaimChecks implements Linter.Check {
    @Override
    public void check(Coding coding, List<LintFinding> findings) {
        for (Claim claim : coding.claims()) {
            Question question = coding.book().question(claim.question()).orElse(null);
            if (question != null && question.variesWithTime() && claim.scope().time() == null) {
                findings.add(finding(CodingRule.TIME_MISSING, claim, ""));
            }
            if (question != null) {
                doubledAttribution(coding, claim, question, findings);
            }
            plan(claim, findings);
            side(coding, claim, findings);
        }
        coding.byPoint().values().forEach(claims -> twoAnswers(coding, claims, findings));
    }

    private static void plan(Claim claim, List<LintFinding> findings) {
        boolean planned = claim.mode() == Mode.PLANNED || claim.mode() == Mode.PROPOSED;
        if (planned && (claim.plan().holder() == null || claim.plan().date() == null)) {
            String unset = claim.plan().holder() == null ? "plan_holder" : "plan_date";
            findings.add(finding(CodingRule.PLAN_UNOWNED, claim, unset + " is empty"));
        }
    }

    /** All in which two answers of one source may rightly differ. */
    private record Gate(
            Siglum source,
            Mode mode,
            Plan plan,
            List<AuthorityId> attributedTo,
            TellingChain chain,
            Scope scope,
            @Nullable String population,
            @Nullable String unit) {
        static Gate of(Claim claim) {
            return new Gate(
                    claim.source(),
                    claim.mode(),
                    claim.plan(),
                    claim.attributedTo(),
                    claim.chain(),
                    claim.scope(),
                    claim.population(),
                    claim.value() instanceof QuantityValue quantity ? quantity.unit() : null);
        }
    }

    private static void twoAnswers(Coding coding, List<Claim> claims, List<LintFinding> findings) {
        Question question = coding.book().question(claims.getFirst().question()).orElse(null);
        if (question == null || question.cardinality() != Cardinality.ONE) {
            return;
        }
        Map<Gate, Claim> first = new HashMap<>();
        for (Claim claim : claims) {
            if (claim.polarity() == Polarity.AFFIRMS) {
                Claim before = first.putIfAbsent(Gate.of(claim), claim);
                if (before != null) {
                    findings.add(finding(CodingRule.TWO_ANSWERS, claim, "beside " + before.id()));
                }
            }
        }
    }

    private static void doubledAttribution(Coding coding, Claim claim, Question question, List<LintFinding> findings) {
        String asked = question.text().toLowerCase(Locale.ROOT);
        for (AuthorityId said : claim.attributedTo()) {
            coding.book().authority(AuthorityKind.AGENT, said).stream()
                    .flatMap(agent -> agent.names().stream())
                    .map(Authority.Name::text)
                    .filter(name -> asked.contains(name.toLowerCase(Locale.ROOT)))
                    .findFirst()
                    .ifPresent(name -> findings.add(
                            finding(CodingRule.ATTRIBUTION_DOUBLED, claim, "\"" + name + "\" stands in the question")));
        }
    }

    private static void side(Coding coding, Claim claim, List<LintFinding> findings) {
        Source source = coding.book().source(claim.source()).orElse(null);
        String custody = claim.custody() == null && source != null ? source.custody() : claim.custody();
        String teller = claim.chain()
                .teller()
                .flatMap(agent -> coding.book().authority(AuthorityKind.AGENT, agent))
                .map(Authority::side)
                .orElse(null);
        String side = claim.side();
        if (side != null && side.equals(custody) && teller != null && !teller.equals(side)) {
            findings.add(finding(CodingRule.SIDE_OF_CUSTODIAN, claim, "side " + side + ", the teller's is " + teller));
        }
    }

    static LintFinding finding(CodingRule rule, Claim claim, String detail) {
        return new LintFinding(rule, claim.id().value(), detail);
    }
}
