package org.kaoyi.app.web;

import org.kaoyi.readingroom.ReadingRoomConfiguration;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;

/**
 * What Spring serves: the reading room, the doors and the health page. The ledger's own parts are no business of Spring's; they are handed in as
 * they are (docs/decisions/0009).
 */
@Configuration(proxyBeanMethods = false)
@EnableAutoConfiguration
@Import({ReadingRoomConfiguration.class, LocalDoor.class, HealthPage.class, MetricsPage.class, AppendsDoor.class})
class ReadingRoomApplication {}
