package org.kaoyi.projections.discrepancies;

import java.util.Map;

/**
 * How many cases there are.
 *
 * @param grades cases by grade, gravest first
 * @param kinds cases by each of their kinds, notes among them, most frequent first
 * @param states cases by state, findings only
 * @param findings how many are findings
 * @param cases how many there are in all
 * @param position of the log that this reflects
 */
public record CaseSummary(
        Map<String, Integer> grades,
        Map<String, Integer> kinds,
        Map<String, Integer> states,
        int findings,
        int cases,
        long position) {}
