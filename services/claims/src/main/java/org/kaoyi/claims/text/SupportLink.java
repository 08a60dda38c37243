package org.kaoyi.claims.text;

import org.kaoyi.claims.account.ClaimId;

/**
 * A link from a statement to a claim.
 *
 * @param statement place of the statement in its text, from 1
 * @param by who linked them
 */
public record SupportLink(TextId text, int statement, ClaimId claim, SupportRelation relation, String by) {}
