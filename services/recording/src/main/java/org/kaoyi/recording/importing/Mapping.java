package org.kaoyi.recording.importing;

import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;
import org.yaml.snakeyaml.error.YAMLException;

/**
 * Other headings for our columns, and cells that are the same in every row.
 *
 * @param fields heading of the file to column of ours
 * @param constants column of ours to what it holds in every row that leaves it empty
 * @param ignored headings whose cells are not imported
 */
public record Mapping(Map<String, String> fields, Map<String, String> constants, Set<String> ignored) {
    public static final Mapping NONE = new Mapping(Map.of(), Map.of(), Set.of());

    private static final String CONSTANTS = "constants";
    private static final String IGNORED = "ignore";

    public Mapping {
        fields = Map.copyOf(fields);
        constants = Map.copyOf(constants);
        ignored = Set.copyOf(ignored);
    }

    /**
     * Reads a mapping file: one {@code heading: column} a line; under {@code constants:} one {@code column: text} a line; under {@code
     * ignore:} a list of headings.
     *
     * @param name of the file, for messages
     * @throws ImportRefused when it is no such file
     */
    public static Mapping ofYaml(String name, String yaml) {
        Object root;
        try {
            root = new Yaml(new SafeConstructor(new LoaderOptions())).load(yaml);
        } catch (YAMLException e) {
            throw new ImportRefused(ImportFault.MAPPING, name, 0, "This is no YAML: " + e.getMessage(), e);
        }
        if (!(root instanceof Map<?, ?> entries)) {
            throw new ImportRefused(
                    ImportFault.MAPPING, name, 0, "A mapping has lines such as \"Archive heading: source\".");
        }
        Map<String, String> fields = new LinkedHashMap<>();
        Map<String, String> constants = new LinkedHashMap<>();
        Set<String> ignored = Set.of();
        for (Map.Entry<?, ?> entry : entries.entrySet()) {
            String key = String.valueOf(entry.getKey());
            if (key.equals(CONSTANTS) && entry.getValue() instanceof Map<?, ?> given) {
                given.forEach((column, text) ->
                        constants.put(String.valueOf(column), text == null ? "" : String.valueOf(text)));
            } else if (key.equals(IGNORED) && entry.getValue() instanceof Iterable<?> given) {
                ignored = headings(given);
            } else if (entry.getValue() instanceof String column) {
                fields.put(key, column);
            } else {
                throw new ImportRefused(
                        ImportFault.MAPPING,
                        name,
                        0,
                        "\"" + key + "\" must name one column, as in \"Archive heading: source\".");
            }
        }
        return new Mapping(fields, constants, ignored);
    }

    private static Set<String> headings(Iterable<?> given) {
        Set<String> headings = new LinkedHashSet<>();
        given.forEach(heading -> headings.add(String.valueOf(heading)));
        return headings;
    }
}
