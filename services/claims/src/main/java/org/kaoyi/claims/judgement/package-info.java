/** What historians conclude: assessments of cases and rival interpretations. */
@NullMarked
package org.kaoyi.claims.judgement;

import org.jspecify.annotations.NullMarked;
