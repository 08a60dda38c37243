package org.kaoyi.claims.cases;

import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.kaoyi.claims.authority.Authority;
import org.kaoyi.claims.authority.AuthorityId;
import org.kaoyi.claims.authority.AuthorityKind;
import org.kaoyi.claims.event.AuthorityEntered;

/** A person, place or term of which nothing is known but its id, which is its name too, until more is told. */
public final class DescribedAuthority {
    private final AuthorityKind kind;
    private final String id;
    private List<String> names;
    private @Nullable String vocabulary;
    private @Nullable String side;
    private @Nullable String elsewhere;
    private List<AuthorityId> broader = List.of();
    private List<AuthorityId> entails = List.of();
    private List<AuthorityId> excludes = List.of();

    private DescribedAuthority(AuthorityKind kind, String id) {
        this.kind = kind;
        this.id = id;
        this.names = List.of(id);
    }

    public static DescribedAuthority of(AuthorityKind kind, String id) {
        return new DescribedAuthority(kind, id);
    }

    public static DescribedAuthority agent(String id) {
        return of(AuthorityKind.AGENT, id);
    }

    public static DescribedAuthority term(String id) {
        return of(AuthorityKind.TERM, id);
    }

    public DescribedAuthority named(String... spellings) {
        names = List.of(spellings);
        return this;
    }

    public DescribedAuthority ofVocabulary(@Nullable String scheme) {
        vocabulary = scheme;
        return this;
    }

    public DescribedAuthority ofSide(@Nullable String whose) {
        side = whose;
        return this;
    }

    /** Its ids in other files. */
    public DescribedAuthority elsewhere(@Nullable String ids) {
        elsewhere = ids;
        return this;
    }

    /** What it is part of or a kind of. */
    public DescribedAuthority within(String... wider) {
        broader = ids(wider);
        return this;
    }

    public DescribedAuthority entailing(String... weaker) {
        entails = ids(weaker);
        return this;
    }

    public DescribedAuthority excluding(String... others) {
        excludes = ids(others);
        return this;
    }

    public Authority authority() {
        return new Authority(
                kind,
                new AuthorityId(id),
                names.stream().map(name -> new Authority.Name(name, null)).toList(),
                vocabulary,
                broader,
                entails,
                excludes,
                side,
                elsewhere);
    }

    public AuthorityEntered entered() {
        return new AuthorityEntered(authority());
    }

    private static List<AuthorityId> ids(String... ids) {
        return Stream.of(ids).map(AuthorityId::new).toList();
    }
}
