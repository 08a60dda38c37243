package org.kaoyi.claims.decision;

/**
 * Why a request was refused.
 *
 * @param rule the rule that forbids it
 * @param field the column or field at fault, such as {@code source}
 * @param subject what was given there; empty where nothing was
 */
public record Refusal(Rule rule, String field, String subject) {

    /** In one sentence: what, where, and how to mend it. */
    public String inWords() {
        String what = rule.label().replace('-', ' ');
        String given = subject.isEmpty() ? " is empty. " : " \"" + subject + "\". ";
        return Character.toUpperCase(what.charAt(0)) + what.substring(1) + ": " + field + given + rule.advice();
    }
}
