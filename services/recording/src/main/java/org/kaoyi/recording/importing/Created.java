package org.kaoyi.recording.importing;

/**
 * Something that {@code --create-missing} created.
 *
 * @param what occasion, question, source, agent, place or term
 * @param id the text given, now id and title
 * @param note what was inferred, such as the type of a question; may be empty
 */
public record Created(String what, String id, String note) {}
