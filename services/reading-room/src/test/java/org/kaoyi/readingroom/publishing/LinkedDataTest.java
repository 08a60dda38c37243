package org.kaoyi.readingroom.publishing;

import static org.assertj.core.api.Assertions.assertThat;

import com.apicatalog.jsonld.JsonLd;
import com.apicatalog.jsonld.JsonLdError;
import com.apicatalog.jsonld.document.JsonDocument;
import com.apicatalog.rdf.RdfDataset;
import com.apicatalog.rdf.RdfNQuad;
import java.io.IOException;
import java.io.StringReader;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.kaoyi.codec.EventCodec;
import org.kaoyi.ledger.memory.InMemoryEventLog;
import org.kaoyi.readingroom.publishing.linked.LinkedData;
import org.kaoyi.recording.exporting.StandingRows;
import org.kaoyi.recording.importing.ImportFile;
import org.kaoyi.recording.importing.ImportOptions;
import org.kaoyi.recording.importing.ImportSummary;
import org.kaoyi.recording.importing.Importer;

/** A program that knows PROV-O and Web Annotation, and has never heard of us, reads what stands. */
class LinkedDataTest {
    private static final String OA = "http://www.w3.org/ns/oa#";
    private static final String PROV = "http://www.w3.org/ns/prov#";
    private static final String RDF = "http://www.w3.org/1999/02/22-rdf-syntax-ns#";
    private static final String BASE = "https://archive.example/";

    private static final String CLAIMS = """
            id,occasion,question,source,value,polarity,quotation,language,speaker,locus
            a/1,talk,men,C1,30萬,,志願軍三十萬人,zh-Hant,mao,f. 5
            b,talk,men,K1,,silent,,,,
            """;

    @TempDir
    Path folder;

    private RdfDataset dataset;

    @BeforeEach
    void aLedgerIsReadAsRdf() throws IOException, JsonLdError {
        try (InMemoryEventLog log = new InMemoryEventLog(Clock.systemUTC())) {
            EventCodec codec = new EventCodec();
            ImportSummary summary = new Importer(log, codec)
                    .run(
                            List.of(
                                    file("agents.csv", "id,name,language\nmao,Mao Zedong,en\nmao,毛澤東,zh-Hant\n"),
                                    file(
                                            "sources.csv",
                                            "id,title,derived_from\nC1,Mao to Yudin,\nK1,Kim to Puzanov,C1\n"),
                                    file("occasions.csv", "id,title,participants\ntalk,The talk,mao\n"),
                                    file("questions.csv", "id,text,type\nmen,How many men?,quantity\n"),
                                    file("claims.csv", CLAIMS)),
                            ImportOptions.by("editor"));
            assertThat(summary.errors()).isEmpty();
            StringWriter json = new StringWriter();
            new LinkedData(StandingRows.of(log, codec)).write(BASE, json);
            dataset = JsonLd.toRdf(JsonDocument.of(new StringReader(json.toString())))
                    .get();
        }
    }

    private ImportFile file(String name, String content) throws IOException {
        return ImportFile.of(Files.writeString(folder.resolve(name), content), null);
    }

    private Set<String> objects(String subject, String predicate) {
        return dataset.toList().stream()
                .filter(quad -> quad.getSubject().getValue().equals(subject)
                        && quad.getPredicate().getValue().equals(predicate))
                .map(quad -> quad.getObject().getValue())
                .collect(Collectors.toSet());
    }

    private String only(String subject, String predicate) {
        Set<String> objects = objects(subject, predicate);
        assertThat(objects)
                .as(
                        "%s of %s in %s",
                        predicate,
                        subject,
                        dataset.toList().stream()
                                .map(q -> q.getSubject().getValue())
                                .distinct()
                                .toList())
                .hasSize(1);
        return objects.iterator().next();
    }

    @Test
    void aClaimIsAnAnnotationOnThePassage() {
        String claim = BASE + "claim/a%2F1";
        String target = only(claim, OA + "hasTarget");
        String selector = only(target, OA + "hasSelector");
        String body = only(claim, OA + "hasBody");

        assertThat(objects(claim, RDF + "type")).contains(OA + "Annotation", PROV + "Entity");
        assertThat(objects(target, OA + "hasSource")).containsExactly(BASE + "source/C1");
        assertThat(objects(selector, OA + "exact")).containsExactly("志願軍三十萬人");
        assertThat(objects(body, RDF + "value")).containsExactly("30萬");
        assertThat(dataset.toList())
                .filteredOn(quad -> quad.getPredicate().getValue().equals(OA + "exact"))
                .extracting(RdfNQuad::getObject)
                .allSatisfy(exact -> assertThat(exact.asLiteral().getLanguage().orElseThrow())
                        .isEqualToIgnoringCase("zh-Hant"));
    }

    @Test
    void whoToldAndWhenItWasRecordedIsProvenance() {
        String claim = BASE + "claim/a%2F1";
        String recording = only(claim, PROV + "wasGeneratedBy");

        assertThat(objects(claim, PROV + "wasAttributedTo")).containsExactly(BASE + "agent/mao");
        assertThat(objects(claim, PROV + "wasDerivedFrom")).containsExactly(BASE + "source/C1");
        assertThat(objects(recording, RDF + "type")).containsExactly(PROV + "Activity");
        assertThat(objects(recording, PROV + "endedAtTime"))
                .singleElement()
                .asString()
                .contains("T");
        assertThat(objects(BASE + "source/K1", PROV + "wasDerivedFrom")).containsExactly(BASE + "source/C1");
    }

    @Test
    void silenceIsAnAnnotationWithoutBody() {
        assertThat(objects(BASE + "claim/b", OA + "hasBody")).isEmpty();
        assertThat(objects(BASE + "claim/b", "urn:kaoyi:terms:polarity")).containsExactly("silent");
    }
}
