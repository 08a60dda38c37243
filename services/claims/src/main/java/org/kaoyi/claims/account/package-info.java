/** What sources say: occasions, questions, claims, telling chains and examinations. */
@NullMarked
package org.kaoyi.claims.account;

import org.jspecify.annotations.NullMarked;
