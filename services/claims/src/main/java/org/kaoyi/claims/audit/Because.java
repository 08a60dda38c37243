package org.kaoyi.claims.audit;

import java.util.List;

/**
 * One thing in a sentence's own words on which its grade rests.
 *
 * @param code such as {@code figure-otherwise}
 * @param arguments what the sentence says, what the claim has, and the claim's id, as far as there are
 * @param words the same in English
 */
public record Because(String code, List<String> arguments, String words) {
    public Because {
        arguments = List.copyOf(arguments);
    }

    static Because figureOtherwise(String said, String has, String claim) {
        return new Because("figure-otherwise", List.of(said, has, claim), against(said, has, claim));
    }

    static Because figureInNone(String said) {
        return new Because("figure-in-none", List.of(said), "\"%s\" is in none of its claims".formatted(said));
    }

    static Because figureMore(String said, String has, String claim) {
        return new Because(
                "figure-more", List.of(said, has, claim), "\"%s\" where %s has %s".formatted(said, claim, has));
    }

    static Because dateOtherwise(String said, String has, String claim) {
        return new Because("date-otherwise", List.of(said, has, claim), against(said, has, claim));
    }

    static Because dateInNone(String said) {
        return new Because("date-in-none", List.of(said), "\"%s\" is the date of none of its claims".formatted(said));
    }

    static Because termMore(String said, String has) {
        return new Because("term-more", List.of(said, has), "\"%s\" where its claims have %s".formatted(said, has));
    }

    /** @param mode its label, such as {@code planned} */
    static Because modeMore(String mode, String claim) {
        return new Because(
                "mode-more",
                List.of(mode, claim),
                "told as having happened, where %s has it as %s".formatted(claim, mode));
    }

    private static String against(String said, String has, String claim) {
        return "\"%s\" against %s in %s".formatted(said, has, claim);
    }
}
