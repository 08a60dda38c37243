package org.kaoyi.recording.importing;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.kaoyi.codec.JsonProblems;
import org.kaoyi.codec.KaoyiJson;
import org.kaoyi.recording.drafting.TableKind;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.MappingIterator;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.MissingNode;

/**
 * Sources from CSL-JSON, as reference managers write it (citation-style-language/schema, csl-data.json), an item each. Archive, place in it and call
 * number become the archival reference. What Kaoyi itself wrote under {@code custom} are columns of the table of sources.
 */
final class CslRows extends LibraryRows {
    private static final List<String> OF_FIELDS = List.of("id", "title", "date", "language", "reference", "note");

    /** What no field of an item tells; {@code kind} where it is not told by ourselves. */
    private static final List<String> OF_OURS = TableKind.SOURCES.columns().stream()
            .filter(column -> !OF_FIELDS.contains(column))
            .toList();

    private static final List<String> HEADINGS =
            Stream.concat(OF_FIELDS.stream(), OF_OURS.stream()).toList();
    private static final JsonMapper JSON = KaoyiJson.reports();

    /** What stands as id where Zotero writes no citation key: {@code http://zotero.org/users/4828827/items/RKXIFGKR}, also of groups. */
    private static final Pattern ZOTERO_ITEM =
            Pattern.compile("https?://(?:www\\.)?zotero\\.org/.*/items/(?<key>[A-Z0-9]{8})");

    private final MappingIterator<JsonNode> items;

    private CslRows(ImportFile file, MappingIterator<JsonNode> items) {
        super(file, HEADINGS);
        this.items = items;
    }

    static CslRows open(ImportFile file) throws IOException {
        InputStream in = Files.newInputStream(file.path());
        try {
            return new CslRows(file, JSON.readerFor(JsonNode.class).readValues(in));
        } catch (JacksonException e) {
            in.close();
            throw refused(file, 0, e);
        }
    }

    @Override
    String tooMany(int most) {
        return "The file has more than " + most + " items. Export a part of the library.";
    }

    @Override
    Optional<SourceRow> described(long row) {
        try {
            return items.hasNextValue() ? Optional.of(source(row, items.nextValue())) : Optional.empty();
        } catch (JacksonException e) {
            throw refused(file(), row, e);
        }
    }

    private static ImportRefused refused(ImportFile file, long row, Exception e) {
        return new ImportRefused(
                ImportFault.LIBRARY,
                file.name(),
                row,
                "This is no CSL-JSON (a list of items, each an object): " + words(e)
                        + ". Export the library again as CSL JSON.",
                e);
    }

    /** The first line, and without what Jackson says of itself in brackets. */
    private static String words(Exception e) {
        String said = e instanceof JacksonException json ? JsonProblems.words(json) : e.getMessage();
        String first = String.valueOf(said).lines().findFirst().orElse("it can not be read as JSON");
        int aside = first.indexOf(" (start marker at");
        return aside < 0 ? first : first.substring(0, aside);
    }

    private SourceRow source(long row, JsonNode item) {
        if (!item.isObject()) {
            throw new ImportRefused(
                    ImportFault.LIBRARY,
                    file().name(),
                    row,
                    "An item must be an object. Export the library again as CSL JSON.");
        }
        CslItem fields = new CslItem(item);
        String id = fields.id();
        String title = fields.text("title");
        Map<String, String> ours = fields.ours();
        String kind = fields.kind();
        String date = fields.date();
        String language = fields.text("language");
        String reference = fields.reference();
        List<String> left = new ArrayList<>();
        String note = fields.text("note");
        if (!note.isEmpty()) {
            left.add(note);
        }
        left.addAll(kept(fields.rest()));
        if (ours.isEmpty()) {
            ours.put("kind", kind);
        }
        List<String> cells = new ArrayList<>(List.of(id, title, date, language, reference, String.join("\n", left)));
        OF_OURS.forEach(column -> cells.add(ours.getOrDefault(column, "")));
        return new SourceRow(row, cells);
    }

    @Override
    public void close() {
        try {
            items.close();
        } catch (JacksonException e) {
            throw refused(file(), row(), e);
        }
    }

    /** What has been looked at of an item, and what is left. */
    private static final class CslItem {
        private final Map<String, JsonNode> left = new LinkedHashMap<>();

        CslItem(JsonNode item) {
            item.properties().forEach(field -> left.put(field.getKey(), field.getValue()));
        }

        /**
         * The citation key where the program writes one, else the item's id; of an id that is an address its last part, which people can write.
         * An id that is not taken is kept like other fields.
         */
        String id() {
            String key = text("citation-key");
            String id = plain(left.getOrDefault("id", MissingNode.getInstance()));
            Matcher item = ZOTERO_ITEM.matcher(id);
            if (key.isEmpty()) {
                key = item.matches() ? item.group("key") : id;
            }
            return key.equals(id) ? text("id") : key;
        }

        String text(String name) {
            JsonNode value = left.remove(name);
            return value == null || value.isNull() ? "" : plain(value);
        }

        /** The genre where one is given (letter, minutes), and then the type is kept like other fields; else the type of the program. */
        String kind() {
            String genre = text("genre");
            return genre.isEmpty() ? text("type").replace('_', ' ') : genre;
        }

        /** From the outermost level in, as they would stand in a footnote. */
        String reference() {
            List<String> parts = new ArrayList<>();
            for (String name :
                    List.of("archive-place", "archive", "archive_collection", "call-number", "archive_location")) {
                String part = text(name);
                if (!part.isEmpty()) {
                    parts.add(part);
                }
            }
            return String.join(", ", parts);
        }

        String date() {
            JsonNode issued = left.getOrDefault("issued", MissingNode.getInstance());
            return !issued.isObject() || isDate(issued) ? text("issued") : "";
        }

        private static boolean isDate(JsonNode value) {
            return value.has("date-parts") || value.has("raw") || value.has("literal");
        }

        /** EDTF of date-parts; what was written by hand as it is. */
        private static String date(JsonNode date) {
            for (String written : List.of("raw", "literal")) {
                if (date.hasNonNull(written)) {
                    return plain(date.get(written));
                }
            }
            List<String> ends = new ArrayList<>();
            date.path("date-parts").forEach(parts -> ends.add(day(parts)));
            String circa = date.path("circa").asString("").isEmpty()
                            && !date.path("circa").asBoolean(false)
                    ? ""
                    : "~";
            return ends.stream().map(end -> end + circa).collect(Collectors.joining("/"));
        }

        private static String day(JsonNode parts) {
            List<String> written = new ArrayList<>();
            parts.forEach(part -> written.add(
                    written.isEmpty()
                            ? plain(part)
                            : "0".repeat(Math.max(0, 2 - plain(part).length())) + plain(part)));
            return String.join("-", written);
        }

        /** Columns that an export of ours wrote; of others nothing, so that their field stays to be kept. */
        Map<String, String> ours() {
            Map<String, String> columns = new LinkedHashMap<>();
            JsonNode written =
                    left.getOrDefault("custom", MissingNode.getInstance()).path("kaoyi");
            if (written.isObject() && OF_OURS.containsAll(written.propertyNames())) {
                written.properties().forEach(cell -> columns.put(cell.getKey(), plain(cell.getValue())));
                left.remove("custom");
                left.remove("type"); // made of the kind, which stands there
            }
            return columns;
        }

        /** Whatever has no column of ours. */
        Map<String, String> rest() {
            Map<String, String> rest = new LinkedHashMap<>();
            left.forEach((name, value) -> {
                String text = value.isNull() ? "" : plain(value);
                if (!text.isBlank()) {
                    rest.put(name, text);
                }
            });
            return rest;
        }

        /** Names (a literal one looks like a date written by hand) and dates as people write them, other things as they are. */
        private static String plain(JsonNode value) {
            if (value.isArray()) {
                List<String> parts = new ArrayList<>();
                value.forEach(part -> parts.add(plain(part)));
                return String.join("; ", parts);
            }
            if (value.isObject() && value.has("family")) {
                String given = value.path("given").asString("");
                return value.get("family").asString("") + (given.isEmpty() ? "" : ", " + given);
            }
            if (value.isObject() && isDate(value)) {
                return date(value);
            }
            return value.isValueNode() ? value.asString("") : value.toString();
        }
    }
}
