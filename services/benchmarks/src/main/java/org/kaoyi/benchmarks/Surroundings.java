package org.kaoyi.benchmarks;

import org.kaoyi.benchmarks.database.BenchmarkServer;
import org.kaoyi.benchmarks.event.EventSupply;
import org.kaoyi.benchmarks.gate.Gate;
import org.kaoyi.benchmarks.measure.Effort;
import org.kaoyi.benchmarks.report.Journal;

/** What the benchmarks of one run share. */
public record Surroundings(BenchmarkServer server, EventSupply supply, Gate gate, Effort effort, Journal journal) {}
