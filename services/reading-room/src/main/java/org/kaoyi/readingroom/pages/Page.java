package org.kaoyi.readingroom.pages;

import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.kaoyi.claims.audit.Because;
import org.kaoyi.claims.audit.Suggestion;
import org.kaoyi.projections.catalogue.ClaimEntry;
import org.kaoyi.projections.catalogue.SourceView;
import org.kaoyi.projections.discrepancies.HeatMap;
import org.kaoyi.readingroom.access.Person;
import org.kaoyi.readingroom.access.Rights;

/** What every template needs: words in the reader's language, addresses, and what stands in the footer. */
public final class Page {
    /** What befalls authorities with others of their kind, and claims with authorities. */
    private static final Set<String> AMONG_AUTHORITIES =
            Set.of("merged", "absorbed", "split-off", "split", "reassigned");

    /** Where the past can be read; the entrance is one of them. */
    private static final Set<String> LASTING = Set.of(
            "",
            "agents",
            "cases",
            "claims",
            "discrepancies",
            "narratives",
            "occasions",
            "places",
            "sources",
            "terms",
            "texts",
            "timeline");

    private final Visit visit;
    private final Phrases phrases;
    private final Optional<Long> position;
    private final String policy;
    private final Rights rights;
    private final Map<String, Boolean> asked = new HashMap<>();

    Page(Visit visit, Optional<Long> position, String policy, Rights rights) {
        this.rights = rights;
        this.visit = visit;
        this.phrases = Phrases.in(visit.language());
        this.position = position;
        this.policy = policy;
    }

    public Language language() {
        return visit.language();
    }

    /** Who reads this page; null where nobody had to say. */
    public @Nullable String person() {
        return Person.here().orElse(null);
    }

    public Visit visit() {
        return visit;
    }

    /** The ledger's position that is shown, in words, or that it can not be reached. */
    public String footing() {
        return shown().map(it -> t("footer.position", it)).orElseGet(() -> t("footer.no-position"));
    }

    private Optional<Long> shown() {
        return now() ? position : Optional.ofNullable(visit.asOf());
    }

    /** Whether the present is shown; only then there is something to do. */
    public boolean now() {
        return !visit.lasting() || visit.asOf() == null;
    }

    /** Whether the reader may send a form to an address; never on a page that shows the past. */
    public boolean may(String address) {
        return now() && asked.computeIfAbsent("POST " + address, unasked -> rights.allow("POST", address));
    }

    /** Whether the reader may open an address. */
    public boolean opens(String address) {
        return asked.computeIfAbsent("GET " + address, unasked -> rights.allow("GET", address));
    }

    /** Which position is shown instead of the present, in words. */
    public String then() {
        return t("past.shown", shown().orElse(0L), position.orElse(0L));
    }

    /** This page as it is at present. */
    public String toNow() {
        return visit.with(Visit.AS_OF, null);
    }

    /** The address of the fonts that the program brings along; null where it was built without. */
    public @Nullable String fonts() {
        return BundledFonts.style().orElse(null);
    }

    /** The version of the program; null where it runs from its classes. */
    public static @Nullable String version() {
        return Page.class.getPackage().getImplementationVersion();
    }

    /** The version of the widths by which values are compared. */
    public String policy() {
        return policy;
    }

    /** The words for a key. */
    public String t(String key, Object... arguments) {
        return phrases.t(key, arguments);
    }

    /** The word for one of a closed set of labels, such as {@code grade} and {@code plans-differ}. */
    public String label(String set, String label) {
        return phrases.label(set, label);
    }

    /** The word for a label that data may bring along; itself where there is none. */
    public String name(String set, @Nullable String label) {
        return phrases.name(set, label);
    }

    /** Words for several labels, in one line. */
    public String names(String set, List<String> labels) {
        return phrases.names(set, labels);
    }

    public String joined(List<String> parts) {
        return phrases.joined(parts);
    }

    /** Two sides that differ, or one that differs with itself. */
    public String pair(List<String> sides) {
        return phrases.pair(sides);
    }

    /** A named link of a case, in words, as a sentence. */
    public String link(String english) {
        String said = phrases.link(english);
        return said.startsWith("all ") ? "A" + said.substring(1) : said;
    }

    /** Why a case has its grade, by the reason's code; the English given where the code is new. */
    public String reason(String code, List<String> arguments, String english) {
        return phrases.reason(code, arguments, english);
    }

    /** What of a sentence's own words its grade rests on. */
    public String because(Because because) {
        return phrases.because(because);
    }

    /** A reason why a claim is suggested, with the words of the sentence that it comes from. */
    public String suggested(Suggestion.Reason reason) {
        String words = name("suggested", reason.code());
        return reason.said().isEmpty() ? words : t("suggested.said", words, reason.said());
    }

    /** An archival reference as it is cited in the reader's language; null where nothing of it was understood, or that is how it was given. */
    public @Nullable String reference(SourceView source) {
        return ReferenceWords.of(source, language());
    }

    /** Whether the reader's language is another than that in which particulars are given, English. */
    public boolean translated() {
        return language() != Language.ENGLISH;
    }

    /** Why a file can not be imported; in English with the particulars, which else stand below it. */
    public String refusal(@Nullable String fault, String reason) {
        return translated() ? t("import.fault." + (fault == null ? "unreadable" : fault)) : reason;
    }

    /** What is wrong with a cell of a table, likewise. */
    public String unreadable(String column, String value, String reason) {
        return new FaultWords(language())
                .unreadable(column, value, null, reason)
                .words();
    }

    public String yesNo(boolean value) {
        return t(value ? "yes" : "no");
    }

    /** Address of a thing, at the position that this page shows: {@code to("claims", id)}. */
    public String to(String room, String... parts) {
        return Addresses.path(room, parts) + (LASTING.contains(room) ? Addresses.query(then(Map.of())) : "");
    }

    /** Address of what is done with a thing, or of what a query follows. */
    public String path(String room, String... parts) {
        return Addresses.path(room, parts);
    }

    /** With what says that the past is shown. */
    private Map<String, List<String>> then(Map<String, List<String>> asked) {
        Map<String, List<String>> all = new TreeMap<>(asked);
        if (!now()) {
            Map<String, List<String>> given = new TreeMap<>(visit.parameters());
            given.keySet().retainAll(Set.of(Visit.AS_OF, Times.GO));
            all.putAll(given);
        }
        return all;
    }

    /** Address of what else had a part in what befell something: the claim that took its place, or another authority. */
    public String other(ClaimEntry.Happening happening) {
        String by = String.valueOf(happening.by());
        if (!AMONG_AUTHORITIES.contains(happening.what())) {
            return to("claims", by);
        }
        int end = by.indexOf('/');
        return to(by.substring(0, end) + "s", by.substring(end + 1));
    }

    /** A part of an address. */
    public String encoded(String part) {
        return Addresses.path("", part).substring(2);
    }

    /** The query that finds the cases of a cell of the heat-map, with the filters that are set. */
    public String find(HeatMap.Cell cell) {
        return found(Map.of("occasion", List.of(cell.occasion()), "question", List.of(cell.question())));
    }

    /** The query that finds the cases of a row of the heat-map, likewise. */
    public String find(HeatMap.Heading question) {
        return found(Map.of("question", List.of(question.id())));
    }

    private String found(Map<String, List<String>> chosen) {
        Map<String, List<String>> asked = new TreeMap<>(visit.parameters());
        asked.remove("page");
        asked.putAll(chosen);
        return Addresses.query(asked);
    }

    /** A query of one parameter, with its question mark, at the position that this page shows. */
    public String query(String name, String value) {
        return Addresses.query(then(Map.of(name, List.of(value))));
    }

    /** Of this page's parameters those named, to follow others in a query. */
    public String asked(String... names) {
        Map<String, List<String>> kept = new TreeMap<>(visit.parameters());
        kept.keySet().retainAll(List.of(names));
        return Addresses.query(kept).replaceFirst("^\\?", "&");
    }

    /** One parameter more, to follow others in a query. */
    public String also(String name, String value) {
        return Addresses.query(Map.of(name, List.of(value))).replaceFirst("^\\?", "&");
    }

    /** This page in another language. */
    public String in(Language other) {
        return visit.with(VisitReader.LANGUAGE, other.tag());
    }

    /** The object that this page is made of. */
    public String twin() {
        return visit.with(VisitReader.FORMAT, "json");
    }

    /** This page as it can be cited and will be read as it is; whoever cites puts the host before it. */
    public String address() {
        return visit.lasting()
                ? visit.with(Visit.AS_OF, shown().map(String::valueOf).orElse(null))
                : visit.path() + Addresses.query(visit.parameters());
    }

    /** Whether a heading of the navigation leads to where the reader is. */
    public boolean within(String room) {
        return visit.path().equals(room) || (!room.equals("/") && visit.path().startsWith(room + "/"));
    }

    /** A date that heads something, as one writes it in the reader's language; as it was given where words would say less, null where there is none. */
    public @Nullable String date(@Nullable String edtf) {
        return edtf == null ? null : DateWords.of(edtf, language());
    }

    /** Coordinated time to the second, as one writes it in the reader's language; what is recorded in one place is read in others. */
    public String time(Instant at) {
        return DateWords.of(at, language());
    }

    /** For what an answer holds: its time as one writes dates, a participant or topic by id, called so; as it was given where a name holds a separator. */
    public String scope(String canonical) {
        return new ScopeWords(phrases, language()).of(canonical);
    }

    /** A value; a plain number of five digits and more, which can be no year, with the digits grouped as in the reader's language. */
    public String value(String value) {
        return phrases.grouped(value);
    }

    /** The sign of a grade, beside which its word always stands. */
    public String sign(String grade) {
        return switch (grade) {
            case "conflict" -> "#";
            case "differs", "plans-differ" -> "≠";
            case "silence" -> "sil.";
            case "coarser", "plan-outcome" -> "~";
            case "agreement" -> "=";
            default -> "·";
        };
    }
}
