package org.kaoyi.app.command;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.kaoyi.app.CannotProceed;

/** Identifiers that are published can not be mended afterwards, so what they begin with is looked at before. */
class BaseAddressTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "nonsense",
                "archive.example/",
                "/ledger/",
                "https:///ledger/",
                "https:",
                "ftp://archive.example/",
                "https://archive.example/?ledger=",
                "https://historian@archive.example/",
                "https://archive example/",
                "https://archive.example:99999/",
                "https://:8080/",
                "",
            })
    void whatIsNoWholeAddressOfTheWebIsRefusedWithOneThatIs(String text) {
        assertThatThrownBy(() -> BaseAddress.beforeIdentifiers(text))
                .isInstanceOf(CannotProceed.class)
                .hasMessageContaining("such as https://archive.example/ledger/, and not \"" + text + "\"");
        assertThatThrownBy(() -> BaseAddress.beforePaths(text)).isInstanceOf(CannotProceed.class);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://檔案.example/",
                "https://архив.рф/kaoyi/",
                "https://한국.kr/ledger/",
                "http://my_server:8080/",
                "http://[::1]:8080/",
                "urn:kaoyi:ledger/",
            })
    void machinesAreNamedInAnyScript(String text) {
        assertThat(BaseAddress.beforeIdentifiers(text)).isEqualTo(text);
    }

    @Test
    void nameAndIdentifierNeverRunTogether() {
        assertThat(BaseAddress.beforeIdentifiers(" https://archive.example/ledger/ "))
                .isEqualTo("https://archive.example/ledger/");
        assertThat(BaseAddress.beforeIdentifiers("http://127.0.0.1:8080/#")).isEqualTo("http://127.0.0.1:8080/#");
        assertThatThrownBy(() -> BaseAddress.beforeIdentifiers("https://archive.example"))
                .hasMessageEndingWith("give it a slash at the end: https://archive.example/");
        assertThat(BaseAddress.beforePaths("https://archive.example//")).isEqualTo("https://archive.example");
    }
}
