package org.kaoyi.app.crate;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/**
 * The description of a crate as JSON-LD (RO-Crate 1.1): what is in it, of which bytes, and under which root.
 *
 * @param license address of a licence, or null where none is stated
 * @param root Merkle root over the events, hexadecimal
 */
record CrateMetadata(String title, @Nullable String license, LocalDate published, long events, String root) {
    private static final JsonMapper JSON =
            JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build();

    private static final String CONTEXT = "https://w3id.org/ro/crate/1.1/context";
    private static final String PROFILE = "https://w3id.org/ro/crate/1.1";
    private static final String DESCRIPTION =
            "What archival sources claim, claim by claim, as an append-only log. Kaoyi takes the file %s into an empty ledger with the same positions, times and Merkle root."
                    .formatted(CrateLayout.EVENTS);

    byte[] json(List<CrateFile.Part> parts) {
        List<Map<String, Object>> graph = new ArrayList<>();
        graph.add(entity(
                CrateLayout.METADATA,
                "CreativeWork",
                Map.of("about", reference("./"), "conformsTo", reference(PROFILE))));
        graph.add(root(parts));
        parts.forEach(part -> graph.add(file(part)));
        graph.add(property(CrateLayout.ROOT, root));
        graph.add(property(CrateLayout.SIZE, Long.toString(events)));
        if (license != null) {
            graph.add(entity(license, "CreativeWork", Map.of("name", license)));
        }
        Map<String, Object> crate = new LinkedHashMap<>();
        crate.put("@context", CONTEXT);
        crate.put("@graph", graph);
        return JSON.writeValueAsBytes(crate);
    }

    private Map<String, Object> root(List<CrateFile.Part> parts) {
        Map<String, Object> entity = new LinkedHashMap<>();
        entity.put("@id", "./");
        entity.put("@type", "Dataset");
        entity.put("name", title);
        entity.put("description", DESCRIPTION);
        entity.put("datePublished", published.toString());
        if (license != null) {
            entity.put("license", reference(license));
        }
        entity.put("hasPart", parts.stream().map(part -> reference(part.path())).toList());
        entity.put("identifier", List.of(reference("#" + CrateLayout.ROOT), reference("#" + CrateLayout.SIZE)));
        return entity;
    }

    private static Map<String, Object> file(CrateFile.Part part) {
        Map<String, Object> said = new LinkedHashMap<>();
        said.put("name", part.name());
        said.put("encodingFormat", part.format());
        said.put("contentSize", Long.toString(part.bytes()));
        said.put("sha256", part.sha256());
        return entity(part.path(), "File", said);
    }

    private static Map<String, Object> property(String name, String value) {
        Map<String, Object> said = new LinkedHashMap<>();
        said.put("propertyID", name);
        said.put("value", value);
        return entity("#" + name, "PropertyValue", said);
    }

    private static Map<String, Object> entity(String id, String type, Map<String, Object> said) {
        Map<String, Object> entity = new LinkedHashMap<>();
        entity.put("@id", id);
        entity.put("@type", type);
        entity.putAll(said);
        return entity;
    }

    private static Map<String, Object> reference(String id) {
        return Map.of("@id", id);
    }
}
