package org.kaoyi.readingroom.publishing.report;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BinaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.kaoyi.claims.Identifiers;
import org.kaoyi.claims.authority.AuthorityId;
import org.kaoyi.claims.authority.AuthorityKind;
import org.kaoyi.claims.reference.ReferenceBook;
import org.kaoyi.projections.Reports;
import org.kaoyi.readingroom.wording.Language;
import org.kaoyi.readingroom.wording.Phrases;
import org.kaoyi.readingroom.wording.ScopeWords;

/** Scopes as people read them: by the names of the participants and topics that the ledger keeps by their ids. */
public final class ScopeNames {
    private static final Pattern NAMED = Pattern.compile("(participant|topic)=(.*)", Pattern.DOTALL);
    private static final String PARTS = "; ";

    private final BinaryOperator<String> names;
    private final Map<String, String> known = new HashMap<>();

    /** @param names the name of what has a kind and an id; the id itself where nobody has entered it */
    private ScopeNames(BinaryOperator<String> names) {
        this.names = names;
    }

    public static ScopeNames of(Reports reports) {
        return new ScopeNames(
                (kind, id) -> reports.references().titles(kind, List.of(id)).getOrDefault(id, id));
    }

    static ScopeNames of(ReferenceBook book) {
        return new ScopeNames((kind, id) -> Identifiers.problem(id).isEmpty()
                ? book.authority(kind(kind), new AuthorityId(id))
                        .map(it -> it.names().getFirst().text())
                        .orElse(id)
                : id);
    }

    private static AuthorityKind kind(String label) {
        return label.equals(AuthorityKind.AGENT.label()) ? AuthorityKind.AGENT : AuthorityKind.TERM;
    }

    /** For a cell: in the order and with the keys of {@code Scope.canonical}; empty where it is all. */
    public String named(@Nullable String canonical) {
        if (canonical == null || canonical.contains("\\")) {
            return canonical == null ? "" : canonical; // a name that holds a separator stays as it was given
        }
        return Arrays.stream(canonical.split(PARTS, -1)).map(this::part).collect(Collectors.joining(PARTS));
    }

    /** For a sentence. */
    String inWords(String canonical, Phrases phrases, Language language) {
        return new ScopeWords(phrases, language).of(named(canonical));
    }

    private String part(String part) {
        Matcher named = NAMED.matcher(part);
        if (!named.matches()) {
            return part;
        }
        String kind = (named.group(1).equals("participant") ? AuthorityKind.AGENT : AuthorityKind.TERM).label();
        String name = known.computeIfAbsent(kind + "/" + named.group(2), unused -> names.apply(kind, named.group(2)));
        return named.group(1) + "=" + (name.contains(";") ? named.group(2) : name);
    }
}
