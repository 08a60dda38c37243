package org.kaoyi.testing;

import org.awaitility.Awaitility;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;

/**
 * Whoever waits is not told of threads that die in the process: they may be those of a test that runs beside it, and die on purpose. Found
 * by every module that lets JUnit look for extensions.
 */
public final class OthersFailElsewhere implements BeforeAllCallback {
    @Override
    public void beforeAll(ExtensionContext context) {
        Awaitility.doNotCatchUncaughtExceptionsByDefault();
    }
}
