package org.kaoyi.recording.linting;

import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.kaoyi.claims.account.Claim;
import org.kaoyi.claims.account.Examination;
import org.kaoyi.claims.account.Occasion;
import org.kaoyi.claims.account.Plan;
import org.kaoyi.claims.archive.Source;
import org.kaoyi.claims.value.DateShape;
import org.kaoyi.claims.value.DateValue;
import org.kaoyi.claims.value.DaySpan;
import org.kaoyi.claims.value.SetValue;
import org.kaoyi.claims.value.Value;

/** Examinations that can not mean what they say. */
final class SilenceChecks implements Linter.Check {
    /** Words of somebody who hides something; a ground says why a mention was to be expected. */
    private static final Pattern MOTIVE = Pattern.compile(
            "\\b(did not wish|did not want|unwilling|to hide|to conceal|to avoid|save face|show weakness)\\b|不願|不愿|隱瞞|隐瞒",
            Pattern.CASE_INSENSITIVE);

    @Override
    public void check(Coding coding, List<LintFinding> findings) {
        for (Examination examination : coding.examinations()) {
            affirmed(coding, examination, findings);
            mode(coding, examination, findings);
            tooEarly(coding, examination, findings);
            String ground = examination.ground();
            if (ground != null && MOTIVE.matcher(ground).find()) {
                findings.add(finding(CodingRule.GROUND_IS_MOTIVE, examination, ground));
            }
        }
    }

    private static void affirmed(Coding coding, Examination examination, List<LintFinding> findings) {
        for (Claim claim : coding.affirming(examination.occasion(), examination.question())) {
            boolean sameAccount = claim.source().equals(examination.source())
                    && claim.mode() == examination.mode()
                    && ofItsPlan(claim, examination)
                    && claim.attributedTo().equals(examination.attributedTo())
                    && claim.chain().equals(examination.chain())
                    && (claim.scope().equals(examination.scope())
                            || claim.scope().isAll()
                            || examination.scope().isAll());
            Value member = examination.member();
            if (sameAccount && (member == null || names(claim.value(), member))) {
                findings.add(finding(CodingRule.SILENT_AND_AFFIRMS, examination, "affirmed by " + claim.id()));
            }
        }
    }

    /** Silence that names no plan is silence on everybody's, as where cases are found. */
    private static boolean ofItsPlan(Claim claim, Examination examination) {
        return examination.plan().equals(Plan.UNSET) || claim.plan().equals(examination.plan());
    }

    private static boolean names(Value told, Value member) {
        return (told instanceof SetValue set && !(member instanceof SetValue))
                ? set.members().contains(member)
                : (told instanceof SetValue all && member instanceof SetValue some)
                        ? all.members().containsAll(some.members())
                        : told.equals(member);
    }

    private static void mode(Coding coding, Examination examination, List<LintFinding> findings) {
        List<Claim> affirming = coding.affirming(examination.occasion(), examination.question()).stream()
                .filter(claim -> !claim.source().equals(examination.source()))
                .toList();
        boolean met = affirming.stream()
                .anyMatch(claim -> claim.mode() == examination.mode()
                        && ofItsPlan(claim, examination)
                        && claim.level() == examination.level());
        if (!affirming.isEmpty() && !met) {
            findings.add(finding(
                    CodingRule.SILENT_OTHER_MODE,
                    examination,
                    "mode " + examination.mode().label()));
        }
    }

    private static void tooEarly(Coding coding, Examination examination, List<LintFinding> findings) {
        DateValue told = examination.told();
        DateValue recorded = told == null
                ? coding.book().source(examination.source()).map(Source::date).orElse(null)
                : told;
        DateValue occasion = coding.book()
                .occasion(examination.occasion())
                .map(Occasion::date)
                .orElse(null);
        Long written = recorded == null ? null : DaySpan.hull(recorded.spans()).last();
        Long over = earliestEnd(occasion);
        if (written != null && over != null && written < over) {
            findings.add(finding(CodingRule.SILENT_TOO_EARLY, examination, ""));
        }
    }

    /** The first day on which the occasion can have been over, as for the rungs of silence. */
    private static @Nullable Long earliestEnd(@Nullable DateValue date) {
        if (date == null) {
            return null;
        }
        return date.shape() == DateShape.ONE
                ? DaySpan.hull(date.spans()).first()
                : date.spans().getLast().first();
    }

    private static LintFinding finding(CodingRule rule, Examination examination, String detail) {
        return new LintFinding(rule, examination.id().value(), detail);
    }
}
