package org.kaoyi.recording.drafting;

import org.jspecify.annotations.Nullable;
import org.kaoyi.claims.authority.AuthorityKind;

/** Something that a row names and the ledger does not hold; {@code import --create-missing} may create it. */
public sealed interface Missing {

    /** @param name the text given, which becomes id and name */
    record OfAuthority(
            AuthorityKind kind, String name, @Nullable String scheme) implements Missing {}

    /** @param id the text given, which becomes id and title */
    record OfOccasion(String id) implements Missing {}

    /** @param id the text given, which becomes id and text */
    record OfQuestion(String id) implements Missing {}

    /** @param id the text given, which becomes siglum and title */
    record OfSource(String id) implements Missing {}
}
