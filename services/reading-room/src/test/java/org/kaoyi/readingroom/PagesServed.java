package org.kaoyi.readingroom;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.junit.jupiter.api.parallel.ResourceLock;
import org.springframework.boot.test.context.SpringBootTest;

/**
 * Whose classes share one server, and take turns at it, since each looks at what it recorded. Those that are {@link InterfaceServed} have
 * another beside it, so that both processors have work.
 */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@SpringBootTest(classes = ReadingRoomServer.class, webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
@ResourceLock("the server of the pages")
public @interface PagesServed {}
