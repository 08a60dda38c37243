package org.kaoyi.recording.importing;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A source as TEI describes it; what is not told is empty.
 *
 * @param rest what has no column, by name
 */
record TeiSource(
        String id,
        String title,
        String kind,
        String date,
        String language,
        String reference,
        Map<String, String> rest) {

    /** What holds several descriptions, also one list in another (TEI P5 §2.2.7, §12.1.4). */
    private static final List<String> PRINTED = List.of("biblStruct", "biblFull", "bibl");

    private static final Set<String> LISTS = Set.of("listBibl", "listWit", "witness");

    /** A sentence's end, which the point of an initial (John F. Kennedy) is not. */
    private static final Pattern SENTENCE_END = Pattern.compile("(?<!\\b\\p{Lu})\\.\\s+(?=\\p{Lu})");

    /** With what a source note begins. */
    private static final Pattern SOURCE = Pattern.compile("^\\[?Source:\\s*");

    private static final Set<String> NOTES = Set.of("note");

    /** {@code msDesc} (TEI P5 §11.3): repository, collection and number are the archival reference. */
    static TeiSource manuscript(XmlTree ms) {
        XmlTree identifier = ms.first("msIdentifier").orElse(ms);
        String number = direct(identifier, "idno");
        String title =
                firstOf(ms.text("head"), ms.text("title"), ms.text("summary"), identifier.text("msName"), number);
        Map<String, String> rest = new LinkedHashMap<>();
        for (String name : List.of("country", "region", "settlement", "institution")) {
            keep(rest, name, direct(identifier, name));
        }
        keep(rest, "altIdentifier", texts(identifier.all("altIdentifier")));
        keep(rest, "provenance", texts(ms.all("provenance")));
        keep(rest, "summary", title.equals(ms.text("summary")) ? "" : ms.text("summary"));
        String form = ms.first("objectDesc").map(it -> it.attribute("form")).orElse("");
        return new TeiSource(
                firstOf(ms.attribute("xml:id"), number),
                title,
                firstOf(ms.attribute("type"), form),
                date(ms.first("origDate")),
                ms.first("textLang").map(it -> it.attribute("mainLang")).orElse(""),
                joined(direct(identifier, "repository"), direct(identifier, "collection"), number),
                rest);
    }

    /**
     * The entries of {@code sourceDesc} (TEI P5 §2.2.7).
     *
     * @param otherwise the id of one that has none, numbered from the second on
     */
    static List<TeiSource> described(XmlTree sourceDesc, String otherwise) {
        List<TeiSource> sources = new ArrayList<>();
        List<XmlTree> entries = entries(sourceDesc).toList();
        entries.stream()
                .filter(it -> it.name().equals("msDesc"))
                .map(TeiSource::manuscript)
                .forEach(sources::add);
        for (String name : PRINTED) {
            entries.stream()
                    .filter(it -> it.name().equals(name) && !it.text().isBlank())
                    .map(TeiSource::printed)
                    .forEach(sources::add);
        }
        List<TeiSource> named = new ArrayList<>();
        for (TeiSource source : sources) {
            String id = named.isEmpty() ? otherwise : otherwise + "-" + (named.size() + 1);
            named.add(source.id.isEmpty() ? source.named(id) : source);
        }
        return named;
    }

    /** How many printed sources are described without a word: there is nothing of which to make a title. */
    static int withoutText(XmlTree sourceDesc) {
        return (int) entries(sourceDesc)
                .filter(it -> PRINTED.contains(it.name()) && it.text().isBlank())
                .count();
    }

    /** What stands in the description itself or in its lists; literature within a manuscript's description is no source of the text. */
    private static Stream<XmlTree> entries(XmlTree list) {
        return list.children().flatMap(child -> LISTS.contains(child.name()) ? entries(child) : Stream.of(child));
    }

    private static TeiSource printed(XmlTree bibl) {
        Map<String, String> rest = new LinkedHashMap<>();
        for (String name :
                List.of("author", "editor", "respStmt", "publisher", "pubPlace", "biblScope", "idno", "note")) {
            keep(rest, name, texts(bibl.all(name)));
        }
        return new TeiSource(
                bibl.attribute("xml:id"),
                firstOf(bibl.text("title"), bibl.text()),
                bibl.attribute("type"),
                date(bibl.first("date")),
                bibl.first("textLang").map(it -> it.attribute("mainLang")).orElse(bibl.attribute("xml:lang")),
                "",
                rest);
    }

    /** A document of an edition, where a note tells its source; its first sentence is the archival reference, and the whole is kept. */
    static Optional<TeiSource> document(XmlTree div, String edition) {
        Optional<XmlTree> note = div.all("note")
                .filter(it -> it.attribute("type").equals("source"))
                .findFirst();
        return note.map(source -> {
            String text = source.text();
            Map<String, String> rest = new LinkedHashMap<>();
            keep(rest, "source note", text);
            keep(rest, "edition", edition);
            String id = div.attribute("xml:id");
            return new TeiSource(
                    edition.isEmpty() || id.isEmpty() ? id : edition + "/" + id,
                    div.first("head").map(head -> head.textWithout(NOTES)).orElse(""),
                    div.attribute("subtype"),
                    date(div.first("dateline").flatMap(it -> it.first("date"))),
                    div.attribute("xml:lang"),
                    reference(text),
                    rest);
        });
    }

    private static String reference(String note) {
        String told = SOURCE.matcher(note).replaceFirst("");
        Matcher end = SENTENCE_END.matcher(told);
        String first = end.find() ? told.substring(0, end.start()) : told;
        return first.endsWith(".") ? first.substring(0, first.length() - 1) : first;
    }

    /** EDTF of the attributes that make a date exact (TEI P5 §3.6.4), else what is written. */
    private static String date(Optional<XmlTree> date) {
        if (date.isEmpty()) {
            return "";
        }
        XmlTree it = date.get();
        String when = day(it.attribute("when"));
        String from = day(it.attribute("from"));
        String to = day(it.attribute("to"));
        String notBefore = day(it.attribute("notBefore"));
        String notAfter = day(it.attribute("notAfter"));
        if (!when.isEmpty()) {
            return when;
        }
        if (!from.isEmpty() || !to.isEmpty()) {
            return (from.isEmpty() ? ".." : from) + "/" + (to.isEmpty() ? ".." : to);
        }
        return notBefore.isEmpty() && notAfter.isEmpty() ? it.text() : "[" + notBefore + ".." + notAfter + "]";
    }

    /** Without its time of day, which sources are not dated by. */
    private static String day(String attribute) {
        int time = attribute.indexOf('T');
        return time < 0 ? attribute : attribute.substring(0, time);
    }

    private TeiSource named(String newId) {
        return new TeiSource(newId, title, kind, date, language, reference, rest);
    }

    private static String direct(XmlTree parent, String name) {
        return parent.children()
                .filter(child -> child.name().equals(name))
                .findFirst()
                .map(XmlTree::text)
                .orElse("");
    }

    private static String texts(Stream<XmlTree> elements) {
        return elements.map(XmlTree::text).filter(text -> !text.isEmpty()).collect(Collectors.joining("; "));
    }

    private static String firstOf(String... choices) {
        return Stream.of(choices)
                .filter(choice -> !choice.isEmpty())
                .findFirst()
                .orElse("");
    }

    private static String joined(String... parts) {
        return Stream.of(parts).filter(part -> !part.isEmpty()).collect(Collectors.joining(", "));
    }

    private static void keep(Map<String, String> rest, String name, String value) {
        if (!value.isEmpty()) {
            rest.put(name, value);
        }
    }
}
