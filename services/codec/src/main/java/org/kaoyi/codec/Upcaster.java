package org.kaoyi.codec;

import java.util.function.UnaryOperator;
import tools.jackson.databind.node.ObjectNode;

/**
 * Turns the payload of one version of an event type into that of the next. The log keeps the old payload; it is changed each time
 * it is read.
 *
 * @param type such as {@code ClaimRecorded}
 * @param fromVersion the version it understands; it gives {@code fromVersion + 1}
 * @param change may change the object that it is given
 */
public record Upcaster(String type, int fromVersion, UnaryOperator<ObjectNode> change) {}
