package org.kaoyi.claims.audit;

import java.util.List;
import java.util.regex.Pattern;
import org.kaoyi.claims.account.Polarity;
import org.kaoyi.claims.audit.Suggestion.Reason;
import org.kaoyi.claims.value.InitiativeValue;

/** Whether a sentence tells what came about, what was to come or what was not, as a claim does. What it tells otherwise is no ground for it. */
final class ModeLikeness {
    private static final double TOLD_AS_DONE = -0.7;
    private static final double TOLD_AS_PLANNED = 0.5;
    /** What a sentence tells as a plan is no ground for what came about. */
    private static final double CAME_ABOUT = -0.8;

    static final String CODE_CAME_ABOUT = "came-about";

    private static final String PLAN = Concepts.SIGN + "plan";
    private static final double NOT_DENIED = -0.7;
    private static final double DENIED = -0.2;

    /** Who writes one of these does not say that it came about, or leaves room for the figure. */
    private static final Pattern LOOKS_AHEAD = Pattern.compile(
            "\\b(?:plan|spoke of|talked"
                    + " of|discuss|propos|suggest|promis|pledg|ask|request|intend|meant|mean|hope|expect|predict|would|should|shall|want|wish|was"
                    + " to|were to|reason|because|demand)"
                    + "|計劃|计划|決定|决定|安排|討論|讨论|談到|谈到|建議|建议|主張|主张|應該|应该|應當|提議|提出|打算|準備|准备|承諾|保證|保证|要求|希望|預計|理由|原因|因為|因为|擬|拟"
                    + "|план|предлож|обещ|прос|намер|хоте|хоти|жела|должн|причин|계획|제안|약속|요청|이유",
            Pattern.CASE_INSENSITIVE);

    /** Of these no account of what came about is full. */
    private static final Pattern PLANS = Pattern.compile(
            "\\b(?:plan(?:s|ned)?|scheme|was to|were to|intend\\w*|propos\\w*)\\b|計劃|计划|方案|安排|打算|預定|擬|拟|建議|建议"
                    + "|план|намер|предлож|предстоя|계획|예정|제안",
            Pattern.CASE_INSENSITIVE);

    private static final Pattern DENIES = Pattern.compile(
            "\\b(?:not|no|never|nobody|none|without|neither|nor|deni(?:ed|es)|refus|reject|fail|unable|stay(?:s|ed)?|remain(?:s|ed)?)\\b|n't\\b"
                    + "|不|沒|没|未|無|无|否|非|留在|留駐|(?<!\\p{L})(?:не|ни|нет|без)(?!\\p{L})|отриц|отказ|остал|않|없|못|아니|부인|거부",
            Pattern.CASE_INSENSITIVE);

    private final boolean ahead;
    private final boolean plans;
    private final boolean denies;

    ModeLikeness(Mentions sentence) {
        this.ahead = looksAhead(sentence.text());
        this.plans = PLANS.matcher(sentence.text()).find();
        this.denies = DENIES.matcher(sentence.text()).find();
    }

    /** What somebody proposed, or a claim of a scheme and what became of it, tells of a plan as it is. */
    private static boolean isAboutPlan(IndexedClaim claim) {
        return claim.value() instanceof InitiativeValue
                || claim.question().has(PLAN)
                || claim.occasion().words.contains(PLAN);
    }

    static boolean denies(String text) {
        return DENIES.matcher(text).find();
    }

    /** Whether it speaks of what is to come, or why, and so does not say that it came about. */
    static boolean looksAhead(String sentence) {
        return LOOKS_AHEAD.matcher(sentence).find();
    }

    void add(IndexedClaim claim, List<Reason> reasons) {
        if (claim.mode().looksAhead() && !ahead) {
            reasons.add(new Reason("told-as-done", "", TOLD_AS_DONE));
        } else if (plans && claim.mode().looksAhead()) {
            reasons.add(new Reason("told-as-planned", "", TOLD_AS_PLANNED));
        } else if (plans && !isAboutPlan(claim)) {
            reasons.add(new Reason(CODE_CAME_ABOUT, "", CAME_ABOUT));
        }
        boolean claimDenies = claim.polarity() == Polarity.DENIES;
        if (claimDenies && !denies) {
            reasons.add(new Reason("not-denied", "", NOT_DENIED));
        } else if (denies
                && !claimDenies
                && !claim.question().denies()
                && claim.value() instanceof org.kaoyi.claims.value.YesNoValue) {
            reasons.add(new Reason("denied", "", DENIED));
        }
    }
}
