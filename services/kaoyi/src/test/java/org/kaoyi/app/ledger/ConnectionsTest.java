package org.kaoyi.app.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.logging.Handler;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.kaoyi.app.CannotProceed;

class ConnectionsTest {
    private final List<String> said = new ArrayList<>();
    private final Logger everybody = Logger.getLogger("");
    private final Handler listener = new Handler() {
        @Override
        public void publish(LogRecord line) {
            said.add(line.getMessage());
        }

        @Override
        public void flush() {
            // Nothing waits.
        }

        @Override
        public void close() {
            // Nothing is open.
        }
    };

    @BeforeEach
    void listen() {
        everybody.addHandler(listener);
    }

    @AfterEach
    void listenNoLonger() {
        everybody.removeHandler(listener);
    }

    @Test
    void thePasswordInAnAddressThatCanNotBeReadIsShownNowhere() {
        assertThatThrownBy(() -> Connections.unpooled("jdbc:postgresql://127.0.0.1:5432?user=me&password=secret"))
                .isInstanceOf(CannotProceed.class)
                .hasMessageContaining("can not be read: expected jdbc:postgresql://host:port/database?user=…")
                .message()
                .doesNotContain("secret");

        assertThat(said).isEmpty();
    }
}
