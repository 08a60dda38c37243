package org.kaoyi.claims.cases;

import java.text.Normalizer;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.kaoyi.claims.authority.Authority;
import org.kaoyi.claims.authority.AuthorityId;
import org.kaoyi.claims.authority.AuthorityKind;
import org.kaoyi.claims.reference.ReferenceBook;
import org.kaoyi.claims.value.AgentValue;
import org.kaoyi.claims.value.InitiativeValue;
import org.kaoyi.claims.value.Joining;
import org.kaoyi.claims.value.PlaceValue;
import org.kaoyi.claims.value.Value;

/** Whether two authorities may be one under two spellings. They are never merged for it: whether they are one is for a historian. */
final class NameExplainers {
    /** One letter in five may differ: Park Eui-wan and Pak Ui-wan, but not Kim Chang-man and Kim Chang-bong. */
    private static final int LETTERS_PER_DIFFERENCE = 5;

    private NameExplainers() {}

    static boolean spelledAlike(ReferenceBook book, Value one, Value other) {
        if (one instanceof AgentValue first && other instanceof AgentValue second) {
            return alike(book, AuthorityKind.AGENT, first.agent(), second.agent());
        }
        if (one instanceof PlaceValue first && other instanceof PlaceValue second) {
            return alike(book, AuthorityKind.PLACE, first.place(), second.place());
        }
        return one instanceof InitiativeValue first
                && other instanceof InitiativeValue second
                && first.joining() == Joining.SOLE
                && second.joining() == Joining.SOLE
                && alike(
                        book,
                        AuthorityKind.AGENT,
                        first.agents().getFirst(),
                        second.agents().getFirst());
    }

    private static boolean alike(ReferenceBook book, AuthorityKind kind, AuthorityId one, AuthorityId other) {
        return !one.equals(other)
                && names(book.current(kind, one)).stream()
                        .anyMatch(name -> names(book.current(kind, other)).stream()
                                .anyMatch(otherName -> alike(name, otherName)));
    }

    private static List<String> names(Optional<Authority> authority) {
        return authority
                .map(it -> it.names().stream()
                        .map(name -> letters(name.text()))
                        .filter(name -> !name.isEmpty())
                        .toList())
                .orElse(List.of());
    }

    /** Letters alone, without case, diacritics, hyphens and spaces, in which transliterations mostly differ. */
    private static String letters(String name) {
        return Normalizer.normalize(name, Normalizer.Form.NFKD)
                .replaceAll("[^\\p{L}]", "")
                .toLowerCase(Locale.ROOT);
    }

    static boolean alike(String one, String other) {
        int allowed = Math.min(one.length(), other.length()) / LETTERS_PER_DIFFERENCE;
        return Math.abs(one.length() - other.length()) <= allowed && distance(one, other) <= allowed;
    }

    /** Levenshtein 1965: fewest letters to insert, leave out or replace. */
    private static int distance(String one, String other) {
        int[] row = new int[other.length() + 1];
        for (int j = 0; j < row.length; j++) {
            row[j] = j;
        }
        for (int i = 1; i <= one.length(); i++) {
            int diagonal = row[0];
            row[0] = i;
            for (int j = 1; j <= other.length(); j++) {
                int replaced = diagonal + (one.charAt(i - 1) == other.charAt(j - 1) ? 0 : 1);
                diagonal = row[j];
                row[j] = Math.min(replaced, Math.min(row[j], row[j - 1]) + 1);
            }
        }
        return row[other.length()];
    }
}
