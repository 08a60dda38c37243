package org.kaoyi.readingroom.pages;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.kaoyi.claims.account.ClaimId;
import org.kaoyi.claims.archive.Siglum;
import org.kaoyi.claims.passage.Anchor;
import org.kaoyi.claims.passage.AnchorState;
import org.kaoyi.claims.passage.Passage;
import org.kaoyi.ledger.attachment.AttachmentFolder;
import org.kaoyi.projections.catalogue.ClaimQuery;
import org.kaoyi.projections.view.ClaimView;
import org.kaoyi.readingroom.ReadingRoom;
import org.kaoyi.recording.anchorquotation.AnchorDesk;
import org.kaoyi.recording.anchorquotation.SourceTexts;

/** What the pages show of the texts and images of one source. */
public final class PassagesShown {
    /** Each costs a look into the log of half a millisecond; of more the report of anchors tells. */
    static final int QUOTATIONS_MAX = 500;

    /** As many as stand in a line; of more the page of the source is the list. */
    static final int PLACES_MAX = 5;

    /** Before the id of a claim, what the place of its quotation is called on the page of a text. */
    public static final String QUOTE = "quote-";

    private PassagesShown() {}

    /**
     * A quotation with its place.
     *
     * @param anchor or null where it has none
     */
    public record Quoted(
            String claim, AnchorState state, @Nullable Anchor anchor) {}

    /**
     * A stretch of a text.
     *
     * @param claims that quote it, none where it is not quoted
     * @param begin those of them whose quotation begins here
     */
    public record Stretch(String text, List<String> claims, List<String> begin) {}

    /** The texts and images of a source, with the quotations of its claims. */
    public record OfSource(List<Passage> passages, List<Quoted> quoted) {}

    /** What is known of a source; nothing where it has no text. Of its claims the first that quote are looked at, {@link #QUOTATIONS_MAX} at most. */
    static OfSource of(ReadingRoom room, String source) {
        Siglum siglum = new Siglum(source);
        List<Passage> passages = room.recorder().consult(book -> List.copyOf(book.passages(siglum)));
        Optional<AttachmentFolder> folder = room.attachments();
        if (passages.isEmpty() || folder.isEmpty()) {
            return new OfSource(passages, List.of());
        }
        List<ClaimId> quoting =
                room.projections().claims().list(new ClaimQuery(null, null, source, true, 0, QUOTATIONS_MAX)).stream()
                        .filter(entry -> entry.claim().quotation() != null)
                        .map(entry -> new ClaimId(entry.claim().id()))
                        .toList();
        AnchorDesk desk = new AnchorDesk(room.log(), room.codec(), room.recorder(), folder.get());
        return new OfSource(
                passages,
                desk.standings(siglum, quoting).stream()
                        .map(it -> new Quoted(it.claim().value(), it.state(), it.anchor()))
                        .toList());
    }

    /**
     * Where the words of a claim can be seen: the text in which its quotation is anchored, at that place; else the texts and images of its source, each
     * or, where they are more than {@value #PLACES_MAX}, the list of them.
     *
     * @param name of the file, or of the source
     * @param address of its page
     */
    public record Place(String name, String address) {}

    /** The places of a claim; none where nothing of its source is kept. */
    static List<Place> places(ReadingRoom room, ClaimView claim) {
        Siglum siglum = new Siglum(claim.source());
        List<Passage> passages = room.recorder().consult(book -> List.copyOf(book.passages(siglum)));
        Optional<AttachmentFolder> folder = room.attachments();
        if (passages.isEmpty() || folder.isEmpty()) {
            return List.of();
        }
        Optional<Passage> anchored = claim.quotation() == null
                ? Optional.empty()
                : new AnchorDesk(room.log(), room.codec(), room.recorder(), folder.get())
                        .standings(siglum, List.of(new ClaimId(claim.id()))).stream()
                                .filter(it -> it.anchor() != null)
                                .flatMap(it -> Stream.ofNullable(it.passage()))
                                .findFirst();
        return anchored.map(it -> List.of(place(siglum, it, "#" + QUOTE + claim.id())))
                .orElseGet(() -> all(siglum, passages));
    }

    static List<Place> all(Siglum source, List<Passage> passages) {
        return passages.size() > PLACES_MAX
                ? List.of(new Place(source.value(), Addresses.path("sources", source.value()) + "#passages"))
                : passages.stream().map(it -> place(source, it, "")).toList();
    }

    private static Place place(Siglum source, Passage passage, String within) {
        return new Place(
                passage.name(), Addresses.path("sources", source.value(), "passages", passage.sha256()) + within);
    }

    /** The words of a text; empty where they can not be read. */
    static Optional<String> text(ReadingRoom room, String source, Passage passage) {
        return room.attachments()
                .flatMap(folder -> room.recorder()
                        .consult(book -> new SourceTexts(book, new Siglum(source), folder))
                        .text(passage));
    }

    /** A text parted where quotations begin and end. */
    static List<Stretch> stretches(String text, List<Quoted> quoted) {
        List<Quoted> places = quoted.stream()
                .filter(it -> it.anchor() != null)
                .sorted(Comparator.comparingInt(PassagesShown::start))
                .toList();
        List<Integer> cuts = new ArrayList<>(List.of(0, text.codePointCount(0, text.length())));
        places.forEach(it -> cuts.addAll(List.of(start(it), end(it))));
        List<Integer> sorted = cuts.stream().distinct().sorted().toList();
        List<Stretch> stretches = new ArrayList<>();
        for (int i = 0; i + 1 < sorted.size(); i++) {
            int from = sorted.get(i);
            int to = sorted.get(i + 1);
            stretches.add(new Stretch(
                    text.substring(text.offsetByCodePoints(0, from), text.offsetByCodePoints(0, to)),
                    places.stream()
                            .filter(it -> start(it) <= from && end(it) >= to)
                            .map(Quoted::claim)
                            .toList(),
                    places.stream()
                            .filter(it -> start(it) == from)
                            .map(Quoted::claim)
                            .toList()));
        }
        return stretches;
    }

    private static int start(Quoted it) {
        Anchor anchor = it.anchor();
        return anchor == null ? 0 : anchor.start();
    }

    private static int end(Quoted it) {
        Anchor anchor = it.anchor();
        return anchor == null ? 0 : anchor.end();
    }
}
