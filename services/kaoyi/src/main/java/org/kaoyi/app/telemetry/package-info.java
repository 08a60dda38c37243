/** What is told of a running process to those who watch it: figures, traces, and lines of its log. Never the content of a claim. */
@NullMarked
package org.kaoyi.app.telemetry;

import org.jspecify.annotations.NullMarked;
