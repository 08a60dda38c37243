package org.kaoyi.claims.cases;

import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.kaoyi.claims.archive.Access;
import org.kaoyi.claims.archive.ArchivalReference;
import org.kaoyi.claims.archive.Layer;
import org.kaoyi.claims.archive.Siglum;
import org.kaoyi.claims.archive.Source;
import org.kaoyi.claims.event.SourceRegistered;

/** A record read in the original, of which nothing is known but its siglum, which is its title too, until more is told. */
public final class DescribedSource {
    private final String siglum;
    private String title;
    private Layer layer = Layer.RECORD;
    private @Nullable String date;
    private @Nullable String side;
    private @Nullable String custody;
    private @Nullable ArchivalReference reference;
    private Access access = Access.ORIGINAL;
    private List<Siglum> derivedFrom = List.of();
    private @Nullable Siglum contentOf;
    private List<Siglum> perhapsSame = List.of();

    private DescribedSource(String siglum) {
        this.siglum = siglum;
        this.title = siglum;
    }

    public static DescribedSource of(String siglum) {
        return new DescribedSource(siglum);
    }

    public DescribedSource titled(String words) {
        title = words;
        return this;
    }

    public DescribedSource in(Layer whichLayer) {
        layer = whichLayer;
        return this;
    }

    /** When it was put on paper. */
    public DescribedSource on(@Nullable String edtf) {
        date = edtf;
        return this;
    }

    public DescribedSource ofSide(@Nullable String whose) {
        side = whose;
        return this;
    }

    public DescribedSource keptBy(@Nullable String whom) {
        custody = whom;
        return this;
    }

    public DescribedSource filedAs(@Nullable ArchivalReference where) {
        reference = where;
        return this;
    }

    public DescribedSource seenAs(Access how) {
        access = how;
        return this;
    }

    public DescribedSource derivedFrom(String... origins) {
        derivedFrom = Stream.of(origins).map(Siglum::new).toList();
        return this;
    }

    /** What it is a copy or translation of. */
    public DescribedSource copying(@Nullable String original) {
        contentOf = original == null ? null : new Siglum(original);
        return this;
    }

    public DescribedSource perhapsSameAs(String other) {
        perhapsSame = List.of(new Siglum(other));
        return this;
    }

    public Source source() {
        return new Source(
                new Siglum(siglum),
                title,
                null,
                layer,
                List.of(),
                date == null ? null : DescribedArchive.date(date),
                side,
                custody,
                reference,
                access,
                derivedFrom,
                contentOf,
                perhapsSame,
                null);
    }

    public SourceRegistered registered() {
        return new SourceRegistered(source());
    }
}
