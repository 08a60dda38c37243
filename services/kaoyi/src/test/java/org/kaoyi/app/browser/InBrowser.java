package org.kaoyi.app.browser;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.junit.jupiter.api.extension.ExtendWith;
import org.kaoyi.testing.RunsBesideOthers;

/**
 * For a test class that uses the pages of the demonstration in a browser. Its methods may ask for the {@link Library}, whose pages are
 * the same for all such classes of a build: what one records, the others see. A class may run beside others, its methods
 * ({@code @Execution(SAME_THREAD)}) not beside each other: a browser belongs to one thread. Where there is no Chromium the build says so in one line.
 */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@RunsBesideOthers
@ExtendWith(BrowserOfClass.class)
@interface InBrowser {}
