package org.kaoyi.recording.deciding;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.kaoyi.claims.authority.Authority;
import org.kaoyi.claims.event.Streams;

/** The streams by which it is decided whether authorities can be entered. */
public final class AuthorityStreams {
    private AuthorityStreams() {}

    /** Their own, and those of everything they are related to. */
    public static Set<String> of(List<Authority> authorities) {
        Set<String> streams = new LinkedHashSet<>();
        for (Authority authority : authorities) {
            streams.add(Streams.authority(authority.kind(), authority.id()));
            Stream.of(authority.broader(), authority.entails(), authority.excludes())
                    .flatMap(List::stream)
                    .forEach(related -> streams.add(Streams.authority(authority.kind(), related)));
        }
        return streams;
    }
}
