package org.kaoyi.readingroom.wording;

import java.util.Arrays;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** For what an answer holds, in one language, from the form that {@code Scope.canonical} gives it. */
public record ScopeWords(Phrases phrases, Language language) {
    private static final Pattern NAMED = Pattern.compile("(time|participant|topic)=(.*)", Pattern.DOTALL);

    /** As it was given where a name holds a separator. */
    public String of(String canonical) {
        return phrases.t(
                "case.scope",
                canonical.contains("\\")
                        ? canonical
                        : phrases.joined(Arrays.stream(canonical.split("; ", -1))
                                .map(this::part)
                                .toList()));
    }

    /** A scope of one part without its name is a time. */
    private String part(String scope) {
        Matcher named = NAMED.matcher(scope);
        if (!named.matches()) {
            return DateWords.of(scope, language);
        }
        String what = named.group(1);
        return what.equals("time")
                ? DateWords.of(named.group(2), language)
                : phrases.t("case.scope-" + what, named.group(2));
    }
}
