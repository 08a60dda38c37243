package org.kaoyi.readingroom.publishing.linked;

import java.util.LinkedHashMap;
import java.util.Map;

/** The terms that nodes use. The context stands in the file itself, so that nobody has to fetch one to read it. */
final class Vocabulary {
    /** What only this domain knows; a name and no address. */
    private static final String OWN = "urn:kaoyi:terms:";

    private Vocabulary() {}

    static Map<String, Object> context() {
        Map<String, Object> context = new LinkedHashMap<>();
        context.put("kaoyi", OWN);
        context.put("oa", "http://www.w3.org/ns/oa#");
        context.put("prov", "http://www.w3.org/ns/prov#");
        context.put("dcterms", "http://purl.org/dc/terms/");
        context.put("skos", "http://www.w3.org/2004/02/skos/core#");
        context.put("rdf", "http://www.w3.org/1999/02/22-rdf-syntax-ns#");
        context.put("xsd", "http://www.w3.org/2001/XMLSchema#");
        return context;
    }
}
