package org.kaoyi.testing;

import java.time.Duration;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;

/**
 * How long tests wait for what must happen in the end. Found by every module that lets JUnit look for extensions, so that {@code await()}
 * needs no figure of its own; a test gives one only where the time is what is promised.
 */
public final class Patience implements BeforeAllCallback {
    /**
     * Longer than anything takes on a machine that does ten other things. A test that goes on as soon as it can loses nothing by it, and one
     * that gives up early fails for nothing.
     */
    public static final Duration WITH_A_BUSY_MACHINE = Duration.ofMinutes(4);

    @Override
    public void beforeAll(ExtensionContext context) {
        Awaitility.setDefaultTimeout(WITH_A_BUSY_MACHINE);
    }
}
