package org.kaoyi.testing;

import java.lang.annotation.ElementType;
import java.lang.annotation.Inherited;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;

/**
 * For a test class whose tests mostly wait, for a server to come back or a broker to answer: they do not wait for each other. Each must
 * have its own database, topic or folder, and set nothing that the whole process shares. How many run at once stands in each module's
 * {@code junit-platform.properties}.
 */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@Inherited
@Execution(ExecutionMode.CONCURRENT)
public @interface RunsBesideOthers {}
