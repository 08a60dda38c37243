package org.kaoyi.readingroom.publishing.linked;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.kaoyi.claims.account.Claim;
import org.kaoyi.claims.account.Examination;
import org.kaoyi.claims.account.Occasion;
import org.kaoyi.claims.account.Question;
import org.kaoyi.claims.account.Quotation;
import org.kaoyi.claims.account.TellingChain;
import org.kaoyi.claims.archive.Siglum;
import org.kaoyi.claims.archive.Source;
import org.kaoyi.claims.authority.Authority;
import org.kaoyi.claims.authority.AuthorityKind;
import org.kaoyi.claims.value.DateValue;
import org.kaoyi.recording.exporting.StandingRows;
import org.springframework.web.util.UriUtils;

/**
 * Things of the ledger as nodes of JSON-LD 1.1: sources are PROV entities, a claim is a Web Annotation whose target is the passage and whose body is
 * what was coded, generated when it was recorded and attributed to its teller.
 */
final class Nodes {
    private static final String ID = "@id";
    private static final String TYPE = "@type";

    /** Extended Date/Time Format (ISO 8601-2:2019). */
    private static final String EDTF = "kaoyi:edtf";

    private final String base;

    /** @param base before all addresses, which stand whole, since not every reader resolves encoded ones alike */
    Nodes(String base) {
        this.base = base;
    }

    Map<String, Object> of(Source it) {
        Map<String, Object> node = node("source", it.id().value(), "prov:Entity");
        node.put("dcterms:title", it.title());
        put(node, "dcterms:type", it.kind());
        put(node, "dcterms:date", date(it.date()));
        if (!it.languages().isEmpty()) {
            node.put("dcterms:language", it.languages());
        }
        put(
                node,
                "kaoyi:shelfMark",
                it.reference() == null ? null : it.reference().asGiven());
        put(node, "kaoyi:side", it.side());
        List<Object> origins = new ArrayList<>();
        it.derivedFrom().forEach(origin -> origins.add(source(origin)));
        if (it.contentOf() != null) {
            origins.add(source(it.contentOf()));
        }
        if (!origins.isEmpty()) {
            node.put("prov:wasDerivedFrom", origins);
        }
        put(node, "skos:note", it.note());
        return node;
    }

    Map<String, Object> of(Occasion it) {
        Map<String, Object> node = node("occasion", it.id().value(), "kaoyi:Occasion");
        node.put("dcterms:title", it.title());
        put(node, "dcterms:date", date(it.date()));
        if (it.partOf() != null) {
            node.put("dcterms:isPartOf", reference("occasion", it.partOf().value()));
        }
        return node;
    }

    Map<String, Object> of(Question it) {
        Map<String, Object> node = node("question", it.id().value(), "kaoyi:Question");
        node.put("dcterms:title", it.text());
        node.put("kaoyi:answerType", it.type().label());
        return node;
    }

    Map<String, Object> of(Authority it) {
        String type = it.kind() == AuthorityKind.AGENT ? "prov:Agent" : "skos:Concept";
        Map<String, Object> node = node(it.kind().label(), it.id().value(), type);
        node.put("skos:prefLabel", name(it.names().getFirst()));
        if (it.names().size() > 1) {
            node.put(
                    "skos:altLabel",
                    it.names().subList(1, it.names().size()).stream()
                            .map(Nodes::name)
                            .toList());
        }
        if (!it.broader().isEmpty()) {
            node.put(
                    "skos:broader",
                    it.broader().stream()
                            .map(broader -> reference(it.kind().label(), broader.value()))
                            .toList());
        }
        if (it.externalIds() != null) {
            node.put("dcterms:identifier", List.of(it.externalIds().split("; ")));
        }
        return node;
    }

    private static Map<String, Object> name(Authority.Name name) {
        return text(name.text(), name.language());
    }

    Map<String, Object> of(Claim it, StandingRows.Origin origin, String actor) {
        Map<String, Object> node = told(it.id().value(), "kaoyi:Claim", it.source(), it.quotation(), it.locus());
        node.put("oa:motivatedBy", Map.of(ID, "oa:describing"));
        node.put("oa:hasBody", body(it));
        node.put("kaoyi:polarity", it.polarity().label());
        node.put("kaoyi:mode", it.mode().label());
        place(node, it.occasion().value(), it.question().value(), it.chain());
        put(node, "kaoyi:scope", it.scope().canonical());
        put(node, "kaoyi:side", it.side());
        put(node, "skos:note", it.note());
        node.put("prov:wasGeneratedBy", recording(origin, actor));
        return node;
    }

    Map<String, Object> of(Examination it, StandingRows.Origin origin, String actor) {
        Map<String, Object> node = told(it.id().value(), "kaoyi:Examination", it.source(), Quotation.NONE, it.locus());
        node.put("oa:motivatedBy", Map.of(ID, "oa:assessing"));
        node.put("kaoyi:polarity", "silent");
        node.put("kaoyi:mode", it.mode().label());
        put(node, "kaoyi:silentOn", it.wording());
        node.put("kaoyi:reader", it.reader());
        node.put("kaoyi:extent", it.extent().label());
        place(node, it.occasion().value(), it.question().value(), it.chain());
        put(node, "kaoyi:scope", it.scope().canonical());
        put(node, "kaoyi:side", it.side());
        put(node, "skos:note", it.note());
        node.put("prov:wasGeneratedBy", recording(origin, actor));
        return node;
    }

    /** What claims and examinations share: an annotation on a source, or on words in it (Web Annotation Data Model §4.2.4). */
    private Map<String, Object> told(
            String id, String type, Siglum source, Quotation quotation, @Nullable String locus) {
        Map<String, Object> node = node("claim", id, "oa:Annotation", "prov:Entity", type);
        Map<String, Object> target = new LinkedHashMap<>();
        target.put(TYPE, "oa:SpecificResource");
        target.put("oa:hasSource", source(source));
        if (quotation.text() != null) {
            target.put(
                    "oa:hasSelector",
                    Map.of(TYPE, "oa:TextQuoteSelector", "oa:exact", text(quotation.text(), quotation.language())));
        }
        put(target, "kaoyi:locus", locus);
        node.put("oa:hasTarget", target);
        node.put("prov:wasDerivedFrom", source(source));
        return node;
    }

    private static Map<String, Object> body(Claim it) {
        Map<String, Object> body = new LinkedHashMap<>();
        body.put(TYPE, "oa:TextualBody");
        body.put("rdf:value", it.wording());
        body.put("kaoyi:asRead", it.value().display());
        body.put("kaoyi:answerType", it.value().type().label());
        return body;
    }

    private void place(Map<String, Object> node, String occasion, String question, TellingChain chain) {
        node.put("kaoyi:occasion", reference("occasion", occasion));
        node.put("kaoyi:question", reference("question", question));
        chain.teller().ifPresent(teller -> node.put("prov:wasAttributedTo", reference("agent", teller.value())));
    }

    private static Map<String, Object> recording(StandingRows.Origin origin, String actor) {
        Map<String, Object> activity = new LinkedHashMap<>();
        activity.put(TYPE, "prov:Activity");
        activity.put("prov:endedAtTime", typed(origin.recordedAt().toString(), "xsd:dateTime"));
        activity.put("kaoyi:position", typed(Long.toString(origin.position()), "xsd:integer"));
        activity.put("kaoyi:recordedBy", actor);
        return activity;
    }

    private Map<String, Object> node(String kind, String id, String... types) {
        Map<String, Object> node = new LinkedHashMap<>();
        node.put(ID, address(kind, id));
        node.put(TYPE, List.of(types));
        node.put("dcterms:identifier", id);
        return node;
    }

    private Map<String, Object> source(Siglum siglum) {
        return reference("source", siglum.value());
    }

    private Map<String, Object> reference(String kind, String id) {
        return Map.of(ID, address(kind, id));
    }

    /** Ids may hold any sign. */
    private String address(String kind, String id) {
        return base + kind + "/" + UriUtils.encode(id, UTF_8);
    }

    private static Map<String, Object> text(String text, @Nullable String language) {
        return language == null ? Map.of("@value", text) : Map.of("@value", text, "@language", language);
    }

    private static Map<String, Object> typed(String value, String type) {
        return Map.of("@value", value, TYPE, type);
    }

    private static @Nullable Map<String, Object> date(@Nullable DateValue date) {
        return date == null ? null : typed(date.edtf(), EDTF);
    }

    private static void put(Map<String, Object> node, String term, @Nullable Object value) {
        if (value != null) {
            node.put(term, value);
        }
    }
}
