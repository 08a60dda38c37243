package org.kaoyi.projections.view;

import java.util.List;
import org.kaoyi.claims.text.LinkedClaim;
import org.kaoyi.claims.text.TextId;

/**
 * A statement with all claims linked to it.
 *
 * @param title of the text
 * @param number place in the text, from 1
 * @param words of the statement
 */
public record LinkedStatement(TextId text, String title, int number, String words, List<LinkedClaim> links) {}
