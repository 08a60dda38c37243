package org.kaoyi.readingroom;

import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.Configuration;

/** Opens the reading room: its controllers and their helpers. Needs a bean of type {@link ReadingRoom}. */
@Configuration(proxyBeanMethods = false)
@ComponentScan(basePackageClasses = ReadingRoom.class)
public class ReadingRoomConfiguration {}
