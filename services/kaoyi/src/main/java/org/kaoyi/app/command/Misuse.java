package org.kaoyi.app.command;

import java.util.Locale;
import java.util.regex.Pattern;

/** What the reader of command lines says of a wrong one, without its names for Java's types, its capitals and its counting from nought. */
final class Misuse {
    private static final Pattern CHOICE =
            Pattern.compile("expected one of \\[(?<all>.*)] \\(case-insensitive\\) but was '(?<given>.*)'");
    private static final Pattern NO_NUMBER = Pattern.compile("is not an? (?:int|long)$");
    private static final Pattern PLACE = Pattern.compile("positional parameter at index [0-9.*]+ \\((.*?)\\)");
    private static final Pattern UNMATCHED = Pattern.compile("Unmatched arguments? (?:at|from) index [0-9]+: ");
    private static final Pattern EXCLUSIVE =
            Pattern.compile("^(?<first>.*), (?<last>[^,]+) are mutually exclusive \\(specify only one\\)$");
    private static final Pattern NO_VALUE =
            Pattern.compile("^Expected parameter for option '(?<option>.*)' but found '(?<found>.*)'$");
    private static final Pattern LEADING = Pattern.compile("^Error: ");

    private Misuse() {}

    static String inOurWords(String message) {
        String said = LEADING.matcher(message).replaceFirst("");
        said = UNMATCHED.matcher(said).replaceFirst("Not understood: ");
        said = PLACE.matcher(said).replaceFirst("$1");
        said = EXCLUSIVE.matcher(said).replaceFirst("$1 and $2 exclude each other: give one of them");
        said = NO_VALUE.matcher(said).replaceFirst("$1 needs a value behind it, and there stands '$2'");
        said = NO_NUMBER.matcher(said).replaceFirst("is no whole number");
        return CHOICE.matcher(said)
                .replaceFirst(choice -> "there is no \"%s\"; there are %s"
                        .formatted(choice.group(2), choice.group(1).toLowerCase(Locale.ROOT)));
    }
}
