package org.kaoyi.claims.value.date;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalLong;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.kaoyi.claims.value.date.DateToken.Kind;
import org.kaoyi.claims.value.wording.ChineseNumerals;
import org.kaoyi.claims.value.wording.Wording;

/** Splits a folded wording into the words of a date, the longest known word first. Linear in the length of the wording. */
final class DateTokens {
    private static final String IGNORED = " ,.、，。'’()";
    private static final int MAX_DIGITS = 6;
    private static final Pattern ISO_DATE =
            Pattern.compile("([0-9]{4})-(0[1-9]|1[0-2])(?:-(0[1-9]|[12][0-9]|3[01]))?+(?![-0-9])");
    private static final List<String> ORDINALS = List.of("st", "nd", "rd", "th", "-го", "го", "-е", "-ые", "-й", "-я");
    private static final List<String> DECADES =
            List.of("'s", "’s", "s", "-е годы", "-х годов", "-х годах", "-е гг", "-х гг", "-х");

    private final String text;
    private final List<DateToken> tokens = new ArrayList<>();
    private int at;

    private DateTokens(String text) {
        this.text = text;
    }

    static List<DateToken> of(String folded) {
        DateTokens tokens = new DateTokens(folded);
        while (tokens.at < folded.length()) {
            tokens.next();
        }
        return tokens.tokens.stream().filter(token -> !token.is(Kind.FILLER)).toList();
    }

    private void next() {
        char letter = text.charAt(at);
        if (Character.isDigit(letter)) {
            number();
            return;
        }
        DateToken word = word();
        if (word != null) {
            tokens.add(word);
        } else if (ChineseNumerals.isNumeral(letter)) {
            chineseNumber();
        } else if (letter == '?') {
            tokens.add(DateToken.of(Kind.UNSURE));
            at++;
        } else if (IGNORED.indexOf(letter) >= 0) {
            at++;
        } else {
            throw DateRefusals.unreadable(text, Wording.quoted(unknown()) + " was not understood");
        }
    }

    private void number() {
        if (isoDate()) {
            return;
        }
        int from = at;
        while (at < text.length() && text.charAt(at) >= '0' && text.charAt(at) <= '9') {
            at++;
        }
        int digits = at - from;
        if (digits == 0 || digits > MAX_DIGITS) {
            throw DateRefusals.unreadable(text, "a number in it is no part of a date");
        }
        tokens.add(new DateToken(Kind.NUMBER, Integer.parseInt(text.substring(from, at)), digits));
        if (suffix(DECADES)) {
            tokens.add(DateToken.of(Kind.DECADE));
        } else {
            suffix(ORDINALS);
        }
    }

    /** An EDTF date amid words, as in "before 1957-11-09". */
    private boolean isoDate() {
        Matcher iso = ISO_DATE.matcher(text).region(at, text.length()).useTransparentBounds(true);
        if (!iso.lookingAt()) {
            return false;
        }
        add(iso.group(1), Kind.YEAR_MARK);
        add(iso.group(2), Kind.MONTH_MARK);
        if (iso.group(3) != null) {
            add(iso.group(3), Kind.DAY_MARK);
        }
        at = iso.end();
        return true;
    }

    private void add(String digits, Kind mark) {
        tokens.add(new DateToken(Kind.NUMBER, Integer.parseInt(digits), digits.length()));
        tokens.add(DateToken.of(mark));
    }

    private boolean suffix(List<String> suffixes) {
        for (String suffix : suffixes) {
            if (text.startsWith(suffix, at) && Wording.wordEnds(text, at + suffix.length())) {
                at += suffix.length();
                return true;
            }
        }
        return false;
    }

    private void chineseNumber() {
        int from = at;
        while (at < text.length() && ChineseNumerals.isNumeral(text.charAt(at))) {
            at++;
        }
        String run = text.substring(from, at);
        OptionalLong number = ChineseNumerals.read(run);
        if (number.isEmpty() || number.getAsLong() > 999_999) {
            throw DateRefusals.unreadable(text, Wording.quoted(run) + " is no number of a date");
        }
        tokens.add(new DateToken(Kind.NUMBER, (int) number.getAsLong(), run.length()));
    }

    private @Nullable DateToken word() {
        int longest = Math.min(DateWords.longest(), text.length() - at);
        for (int length = longest; length > 0; length--) {
            DateToken found = DateWords.find(text.substring(at, at + length));
            if (found != null && Wording.wordEnds(text, at + length) && Wording.wordEnds(text, at)) {
                at += length;
                return found;
            }
        }
        return null;
    }

    private String unknown() {
        int to = at + 1;
        while (to < text.length() && !Wording.wordEnds(text, to)) {
            to++;
        }
        return text.substring(at, to);
    }
}
