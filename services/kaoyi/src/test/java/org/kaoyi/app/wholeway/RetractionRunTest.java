package org.kaoyi.app.wholeway;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/** A historian takes back what can not be relied on, on her terminal, while the pages are served and while they are not. */
class RetractionRunTest {
    private static final String SOURCES = """
            id,title,side
            C1,"Mao to Yudin, 9 November 1957",Chinese
            K1,"A telegram of November 1957",DPRK
            """;

    private static final String CLAIMS = """
            id,occasion,question,source,value,type
            c,talk,how many men,C1,300000,quantity
            k,talk,how many men,K1,540000,quantity
            """;

    private static final String LATE = """
            id,occasion,question,source,value,type
            late,talk,how many men,K1,1000,quantity
            other,talk,how many men,C1,300000,quantity
            """;

    private static final String AGENTS = """
            id,name
            kim,Kim Il-sung
            gim,Kim Ir Sen
            """;

    private static final String MORE = """
            id,occasion,question,source,value,type
            more,talk,how many men,C1,1,quantity
            """;

    @TempDir
    private Path folder;

    private Path data() {
        return folder.resolve("ledger");
    }

    private Path table(String name, String content) throws IOException {
        return Files.writeString(folder.resolve(name), content);
    }

    private Program.Answer run(Object... arguments) {
        Object[] all = new Object[arguments.length + 2];
        System.arraycopy(arguments, 0, all, 0, arguments.length);
        all[arguments.length] = "--data";
        all[arguments.length + 1] = data();
        return Program.run(all);
    }

    private long position() {
        return run("verify", "--json").json().getFirst().get("position").asLong();
    }

    @Test
    void a_claim_on_a_source_withdrawn_through_the_living_server_is_refused_by_row() throws Exception {
        run("import", "--create-missing", table("sources.csv", SOURCES), table("claims.csv", CLAIMS));
        Path output = folder.resolve("output.txt");
        Process server = Program.fork(output, "serve", "--port", 0, "--data", data());
        try {
            new LiveLedger(data()).awaitPages(server, output);

            String importId = run("import", "--json", table("more.csv", MORE))
                    .json()
                    .getFirst()
                    .at("/files/0/importId")
                    .asString();
            Program.Answer unmade = run("retract", "import", importId, "--reason", "the wrong table");
            assertThat(unmade.code()).as(unmade.err()).isZero();
            assertThat(unmade.out()).contains("1 claims and examinations retracted");
            assertThat(run("retract", "import", "00000000", "--reason", "the wrong table")
                            .code())
                    .isEqualTo(2);

            run("import", "--kind", "agents", table("agents.csv", AGENTS));
            Program.Answer merged = run("merge", "agent", "gim", "kim", "--reason", "one man");
            assertThat(merged.code()).as(merged.err()).isZero();
            assertThat(merged.out()).contains("What names gim is understood as kim");
            Program.Answer unmerged = run("split", "Agent", "kim", "gim", "--reason", "two men", "--json");
            assertThat(unmerged.json().getFirst().at("/alreadyRecorded").booleanValue())
                    .isFalse();
            assertThat(run("split", "agent", "kim", "gim", "--reason", "two men")
                            .code())
                    .as("nothing is left to split")
                    .isEqualTo(2);

            headingsAreMappedOnce();

            Program.Answer withdrawn = run("withdraw", "source", "K1", "--reason", "a forgery of 1970");

            assertThat(withdrawn.code()).as(withdrawn.err()).isZero();
            assertThat(withdrawn.out()).contains("Source K1 is withdrawn");
            long before = position();
            Path errors = folder.resolve("errors.csv");
            Program.Answer late = run("import", table("late.csv", LATE), "--errors", errors);
            assertThat(late.code()).as(late.err()).isEqualTo(3);
            assertThat(Files.readAllLines(errors)).hasSize(2);
            assertThat(Files.readAllLines(errors).getLast())
                    .contains("late.csv,2,source,K1,", "Source withdrawn", "none can be added");
            assertThat(position()).as("the good row alone went in").isEqualTo(before + 1);
            assertThat(run("withdraw", "source", "K1", "--reason", "again").out())
                    .contains("nothing was added");
        } finally {
            server.destroy();
            server.waitFor();
        }
        JsonNode only = run("report", "discrepancies", "--all", "--json").json().getFirst();
        assertThat(only.get("state").asString()).isEqualTo("settled-by-retraction");
        assertThat(only.get("readings").toString()).doesNotContain("K1");
    }

    @Test
    void a_claim_is_retracted_with_a_reason_and_what_is_not_there_is_said() throws Exception {
        run("import", "--create-missing", table("sources.csv", SOURCES), table("claims.csv", CLAIMS));
        long before = position();

        for (Object[] wrong : new Object[][] {
            {"retract", "claim", "none", "--reason", "misread"},
            {"withdraw", "source", "none", "--reason", "forged"},
            {"retract", "claim", "k", "--reason", " "},
            {"retract", "claim", "k"},
            {"retract"},
            {"withdraw", "source", "K1\n", "--reason", "forged"}
        }) {
            Program.Answer refused = run(wrong);
            assertThat(refused.code()).as("%s: %s", wrong, refused.err()).isEqualTo(2);
        }
        assertThat(run("retract", "claim", "none", "--reason", "misread").err())
                .contains("Nothing was recorded", "Unknown claim", "none");
        assertThat(position()).isEqualTo(before);

        Program.Answer retracted = run("retract", "claim", "k", "--reason", "misread", "--json");

        assertThat(retracted.code()).as(retracted.err()).isZero();
        assertThat(retracted.json().getFirst().get("position").asLong()).isEqualTo(before + 1);
        assertThat(run("retract", "claim", "k", "--reason", "misread").out()).contains("nothing was added");
    }

    private void headingsAreMappedOnce() throws IOException {
        Path map = table("map.yaml", "Nr: id\nTitel: title\n");
        Program.Answer first =
                run("import", "--kind", "sources", "--map", map, table("quellen.csv", "Nr,Titel\nQ1,Brief\n"));
        assertThat(first.code()).as(first.err()).isZero();

        Program.Answer next = run("import", table("weitere.csv", "Titel,Nr\nTelegramm,Q2\n"));

        assertThat(next.code()).as(next.err()).isZero();
        assertThat(next.out()).contains("Nr: id, Titel: title", "kept for these headings", "1 added");
        String id = run("mappings", "--json").json().getFirst().at("/0/id").asString();
        assertThat(run("mappings").out()).contains(id + " sources", "Nr: id");
        assertThat(run("mappings", "--forget", id).out()).contains("No mapping is kept");
        assertThat(run("mappings", "--forget", id).code()).isEqualTo(2);
        assertThat(run("import", table("dritte.csv", "Titel,Nr\nNotiz,Q3\n")).code())
                .isEqualTo(2);
    }
}
