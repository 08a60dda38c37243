package org.kaoyi.recording.linting;

/**
 * A row that two coders would write differently.
 *
 * @param row the id of the claim, examination, balance or term
 * @param detail what in this row breaks the rule; may be empty
 */
public record LintFinding(CodingRule rule, String row, String detail) {}
