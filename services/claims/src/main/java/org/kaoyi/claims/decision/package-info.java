/** Decisions: given what stands, a request becomes events or a refusal that says which rule and why. */
@NullMarked
package org.kaoyi.claims.decision;

import org.jspecify.annotations.NullMarked;
