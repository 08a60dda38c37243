package org.kaoyi.recording.linting;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.kaoyi.claims.account.Claim;
import org.kaoyi.claims.account.Question;
import org.kaoyi.claims.value.Chronology;
import org.kaoyi.claims.value.QuantityValue;
import org.kaoyi.claims.value.ReadResult;
import org.kaoyi.claims.value.SetValue;
import org.kaoyi.claims.value.ValueContext;
import org.kaoyi.claims.value.ValueType;
import org.kaoyi.claims.value.reading.ValueReader;

/** What the words beside a value say against the way in which it is written. */
final class WordingChecks implements Linter.Check {
    private static final String PLAIN_COUNT = "1";

    /** Words that count members one by one, in the languages of the corpus. */
    private static final Pattern ENUMERATES = Pattern.compile(
            "\\b(firstly|secondly|first,|next,|lastly|only)\\b|第一|首先|其次|一是|첫째|둘째|во-первых|во-вторых",
            Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);

    /** Words that make a figure coarse: the counting units of Chinese and Korean, and those of English and Russian. */
    private static final Pattern MAGNITUDE = Pattern.compile(
            "[0-9〇一二三四五六七八九十百千兩两餘余多]\\s*[萬万億亿만억]|\\b(thousand|million|billion)\\b|тыс|млн|миллион",
            Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);

    /** A round figure written out: at least three zeros at its end, with or without separators. */
    private static final Pattern ROUND_DIGITS =
            Pattern.compile("(?<![0-9.,])[1-9][0-9]{0,2}(?:[,. ]?[0-9]{3}){0,9}[,. ]?000(?![0-9.,])");

    @Override
    public void check(Coding coding, List<LintFinding> findings) {
        for (Claim claim : coding.claims()) {
            String beside = beside(claim);
            if (claim.value() instanceof SetValue set && !set.closed()) {
                find(ENUMERATES, beside, CodingRule.SET_UNMARKED, claim, findings);
            }
            if (claim.value() instanceof QuantityValue) {
                if (ROUND_DIGITS.matcher(claim.wording()).find()) {
                    find(MAGNITUDE, beside, CodingRule.DIGITS_EXPANDED, claim, findings);
                }
                unit(coding, claim, findings);
            }
        }
    }

    /** The words that a coder keeps beside the value. */
    private static String beside(Claim claim) {
        return Stream.of(claim.quotation().text(), claim.quotation().translation(), claim.note())
                .map(WordingChecks::orEmpty)
                .collect(Collectors.joining(" "));
    }

    private static String orEmpty(@Nullable String text) {
        return text == null ? "" : text;
    }

    private static void find(Pattern words, String text, CodingRule rule, Claim claim, List<LintFinding> findings) {
        Matcher matcher = words.matcher(text);
        if (matcher.find()) {
            findings.add(
                    ClaimChecks.finding(rule, claim, "\"" + matcher.group() + "\" stands beside " + claim.wording()));
        }
    }

    /** A claim does not keep the unit of its row, so only that of the question can be seen to be said twice. */
    private static void unit(Coding coding, Claim claim, List<LintFinding> findings) {
        String asked =
                coding.book().question(claim.question()).map(Question::unit).orElse(null);
        ValueContext bare =
                new ValueContext(ValueType.QUANTITY, null, null, null, null, null, false, Chronology.NO, coding.book());
        if (asked != null
                && ValueReader.STANDARD.read(claim.wording(), bare) instanceof ReadResult.Understood read
                && read.value() instanceof QuantityValue figure
                && !figure.unit().equals(PLAIN_COUNT)) {
            findings.add(ClaimChecks.finding(
                    CodingRule.UNIT_IN_VALUE, claim, claim.wording() + ", and the question has the unit " + asked));
        }
    }
}
