package org.kaoyi.benchmarks.picture;

import java.util.List;

/** Curves that are held against each other on one pair of axes. */
record Panel(String title, String unit, List<Curve> curves) {}
