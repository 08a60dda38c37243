package org.kaoyi.testing;

import java.lang.annotation.ElementType;
import java.lang.annotation.Inherited;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Runs a test class once on every Kafka that can be had here; the class takes the {@link KafkaServer} in its constructor. With none at
 * all it fails: JUnit allows no class without an invocation.
 */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@Inherited
@ParameterizedClass(name = "on {0}")
@MethodSource("org.kaoyi.testing.KafkaServer#available")
public @interface OnEveryKafka {}
