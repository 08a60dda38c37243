package org.kaoyi.claims.cases;

import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.kaoyi.claims.account.Occasion;
import org.kaoyi.claims.account.OccasionId;
import org.kaoyi.claims.authority.AuthorityId;
import org.kaoyi.claims.event.OccasionRegistered;

/** An occasion of which nothing is known but its id, which is its title too, until more is told. */
public final class DescribedOccasion {
    private final String id;
    private String title;
    private @Nullable String kind;
    private @Nullable String whole;
    private @Nullable String date;
    private @Nullable String place;
    private List<AuthorityId> participants = List.of();

    private DescribedOccasion(String id) {
        this.id = id;
        this.title = id;
    }

    public static DescribedOccasion of(String id) {
        return new DescribedOccasion(id);
    }

    public DescribedOccasion titled(String words) {
        title = words;
        return this;
    }

    public DescribedOccasion ofKind(@Nullable String what) {
        kind = what;
        return this;
    }

    public DescribedOccasion partOf(@Nullable String wider) {
        whole = wider;
        return this;
    }

    /** When it happened. */
    public DescribedOccasion on(@Nullable String edtf) {
        date = edtf;
        return this;
    }

    public DescribedOccasion at(@Nullable String where) {
        place = where;
        return this;
    }

    public DescribedOccasion with(String... who) {
        participants = Stream.of(who).map(AuthorityId::new).toList();
        return this;
    }

    public Occasion occasion() {
        return new Occasion(
                new OccasionId(id),
                title,
                kind,
                whole == null ? null : new OccasionId(whole),
                date == null ? null : DescribedArchive.date(date),
                place == null ? null : new AuthorityId(place),
                participants,
                List.of(),
                null);
    }

    public OccasionRegistered registered() {
        return new OccasionRegistered(occasion());
    }
}
