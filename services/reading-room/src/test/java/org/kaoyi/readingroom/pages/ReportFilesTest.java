package org.kaoyi.readingroom.pages;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.StringReader;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.w3c.dom.Document;
import org.w3c.dom.NodeList;
import org.xml.sax.InputSource;

/** Reports leave as files, in which nothing runs. */
@Order(1)
class ReportFilesTest extends HostilePages {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "discrepancies?all=true&lang=ru&format=",
                "synopsis?lang=ko&format=",
                "claims?lang=zh-Hant&format=",
                "narrative/source?subject=C-1&format="
            })
    void reportsLeaveAsFilesInWhichNothingRuns(String report) throws Exception {
        for (String form : List.of("html", "csv", "docx", "xlsx")) {
            HttpResponse<String> answer = browser.get("/api/v1/exports/" + report + form, "Accept", "*/*");

            assertThat(answer.statusCode()).as(report + form).isEqualTo(200);
            assertThat(answer.headers().firstValue("Content-Disposition").orElseThrow())
                    .startsWith("attachment; filename=")
                    .endsWith("." + form + "\"");
            // A table keeps what a source says, and nobody may take it for a page.
            assertThat(answer.headers().firstValue("X-Content-Type-Options")).hasValue("nosniff");
            assertThat(answer.body()).as(report + form).isNotEmpty();
            if (!form.equals("csv")) {
                assertThat(answer.body()).as(report + form).doesNotContain("<script");
            }
        }
        HttpResponse<String> then = browser.get("/api/v1/exports/" + report + "csv&as-of=1", "Accept", "*/*");
        assertThat(then.headers().firstValue("Content-Disposition").orElseThrow())
                .as("a past report is not passed off as today's")
                .endsWith("-as-of-1.csv\"");
        assertThat(browser.get("/api/v1/exports/" + report + "csv&as-of=99999999", "Accept", "*/*")
                        .statusCode())
                .isEqualTo(400);
        assertThat(browser.get("/api/v1/exports/" + report + "pdf", "Accept", "*/*")
                        .statusCode())
                .isEqualTo(400);
    }

    @Test
    void anApparatusIsXmlWithWitnessesReadingsAndSilence() throws Exception {
        String tei = browser.get("/api/v1/exports/discrepancies?all=true&format=tei", "Accept", "*/*")
                .body();
        Document apparatus = DocumentBuilderFactory.newDefaultInstance()
                .newDocumentBuilder()
                .parse(new InputSource(new StringReader(tei)));

        NodeList readings = apparatus.getElementsByTagName("rdg");
        List<String> witnesses = new ArrayList<>();
        for (int i = 0; i < apparatus.getElementsByTagName("witness").getLength(); i++) {
            witnesses.add("#"
                    + apparatus
                            .getElementsByTagName("witness")
                            .item(i)
                            .getAttributes()
                            .getNamedItem("xml:id")
                            .getNodeValue());
        }
        List<String> types = new ArrayList<>();
        for (int i = 0; i < readings.getLength(); i++) {
            types.add(readings.item(i).getAttributes().getNamedItem("type").getNodeValue());
            assertThat(witnesses)
                    .containsAll(List.of(readings.item(i)
                            .getAttributes()
                            .getNamedItem("wit")
                            .getNodeValue()
                            .split(" ")));
        }
        assertThat(types).contains("affirms", "silent");
        assertThat(apparatus.getElementsByTagName("lem").getLength()).isZero();
        assertThat(browser.get("/api/v1/exports/discrepancies?all=true&format=apparatus", "Accept", "*/*")
                        .body())
                .contains("] ", "sil. S-1");
        assertThat(browser.get("/api/v1/exports/synopsis?format=tei", "Accept", "*/*")
                        .statusCode())
                .isEqualTo(400);
    }
}
