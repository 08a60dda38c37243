package org.kaoyi.projections.view;

import org.kaoyi.claims.audit.Regrading;

/**
 * A statement as it is graded now, and as it would be without some claims.
 *
 * @param title of its text
 */
public record Regraded(String title, Regrading grades) {}
