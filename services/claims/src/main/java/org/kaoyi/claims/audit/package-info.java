/**
 * Auditing the sentences of a text against claims: what a sentence mentions, which claims it may rest on and why, where its figures and
 * dates are found in no claim, and whether it says more than the claims linked to it. Pure functions.
 */
@NullMarked
package org.kaoyi.claims.audit;

import org.jspecify.annotations.NullMarked;
