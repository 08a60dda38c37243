package org.kaoyi.claims.audit;

/**
 * A link that a citation in the text asks for. It carries nothing until somebody has confirmed it.
 *
 * @param statement place of the sentence in its text, from 1
 * @param words of the sentence
 * @param source that the sentence cites
 */
public record Proposal(int statement, String words, String source, Suggestion claim) {}
