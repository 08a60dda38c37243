package org.kaoyi.app.wholeway;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/** A text is entered with links that are proposed, and revised, in a ledger of its own. */
@Order(1)
class TextsRunTest {
    private static final Path TEXTS = Path.of("src/main/resources/demonstration/text");

    @TempDir
    private static Path folder;

    @Test
    void citations_propose_links_that_carry_nothing_until_somebody_confirms_them() throws IOException {
        Path links = folder.resolve("links.csv");
        Path text = Files.writeString(
                folder.resolve("cited.md"), "Mao proposed that the troops leave in three stages [@C1, p. 3].");
        Path texts = Files.writeString(folder.resolve("cited.csv"), "id,file,title\ncited,cited.md,Cited\n");
        Path own = folder.resolve("own");
        assertThat(Program.run("demo", "--no-serve", "--data", own).code()).isZero();
        assertThat(Program.run("import", "--kind", "texts", texts, "--data", own)
                        .code())
                .isZero();
        Program.Answer audited = Program.run("audit", text, "--links", links, "--json", "--data", own);
        assertThat(audited.json().getFirst().at("/proposals/0/claim/claim").asString())
                .isEqualTo("stages-C1");

        Program.Answer imported = Program.run("import", "--kind", "links", links, "--data", own);
        assertThat(imported.code()).as(imported.err()).isZero();
        assertThat(supported(own).get("grade").asString()).isEqualTo("UNSUPPORTED");
        assertThat(supported(own).at("/claims/0/review").asString()).isEqualTo("proposed");

        Files.writeString(links, Files.readString(links).replace(",proposed", ",confirmed"));
        assertThat(Program.run("import", "--kind", "links", links, "--data", own)
                        .code())
                .isZero();
        assertThat(supported(own).get("grade").asString()).isEqualTo("CONTESTED");
        assertThat(supported(own).at("/independence/lines").asInt()).isEqualTo(1);
    }

    private static JsonNode supported(Path data) throws IOException {
        return Program.run("report", "support", "--text", "cited", "--json", "--data", data)
                .json()
                .getFirst()
                .get("statements")
                .get(0);
    }

    @Test
    void a_newer_version_is_entered_and_shows_old_beside_new_until_the_link_is_made_again() throws IOException {
        Path own = folder.resolve("revised");
        Path newer = newerVersion();
        assertThat(Program.run("demo", "--no-serve", "--data", own).code()).isZero();
        JsonNode tried = Program.run("revise", "withdrawal-zh", newer, "--dry-run", "--json", "--data", own)
                .json()
                .getFirst();
        assertThat(support(own).get("version").asInt()).isEqualTo(1);

        Program.Answer answer = Program.run("revise", "withdrawal-zh", newer, "--json", "--data", own);

        assertThat(answer.code()).as(answer.err()).isZero();
        JsonNode revised = answer.json().getFirst();
        assertThat(revised.get("changed")).isEqualTo(tried.get("changed"));
        assertThat(revised.at("/changed/0/text").asString()).isEqualTo("第三階段撤出7萬人。");
        JsonNode support = support(own);
        assertThat(support.get("version").asInt()).isEqualTo(2);
        JsonNode changed = support.get("changed").get(0);
        int now = changed.get("now").get(0).asInt();
        assertThat(support.get("statements").get(now - 1).get("text").asString())
                .isEqualTo("第三階段只撤出7萬人。");

        Program.Answer again = Program.run("demo", "--no-serve", "--data", own);
        assertThat(again.code()).as(again.err()).isZero();
        assertThat(support(own).get("version").asInt())
                .as("tables that are in the ledger add nothing and take nothing back")
                .isEqualTo(2);
        Path links = Files.writeString(
                folder.resolve("again.csv"),
                "text,statement,relation,claim,by%nwithdrawal-zh,第三階段只撤出7萬人。,supports,%s,a historian%n"
                        .formatted(changed.at("/claims/0/claim").asString()));
        assertThat(Program.run("import", "--kind", "links", links, "--data", own)
                        .code())
                .isZero();
        assertThat(support(own).get("changed").isEmpty()).isTrue();
        assertThat(Program.run("revise", "withdrawal-zh", newer, "--data", own).out())
                .contains("nothing was added");
        assertThat(Program.run("revise", "no-such-text", newer, "--data", own).code())
                .isEqualTo(2);
    }

    private static Path newerVersion() throws IOException {
        String text = Files.readString(TEXTS.resolve("withdrawal-zh.md")).replace("第三階段撤出7萬人", "第三階段只撤出7萬人");
        return Files.writeString(folder.resolve("newer.md"), text);
    }

    private static JsonNode support(Path data) {
        return Program.run("report", "support", "--text", "withdrawal-zh", "--json", "--data", data)
                .json()
                .getFirst();
    }
}
