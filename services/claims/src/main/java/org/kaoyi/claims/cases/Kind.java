package org.kaoyi.claims.cases;

import org.kaoyi.claims.Labelled;

/** In what the versions of a case differ ({@code domain.md} §3). */
public enum Kind implements Labelled {
    POLARITY,
    DATE,
    QUANTITY,
    AGENT,
    PLACE,
    TERM,
    INITIATIVE,
    MEMBERSHIP,
    ATTRIBUTION_DENIAL,
    ORDER,
    PART_WHOLE,
    REVISION,
    PLANS,
    SILENCE,
    EMPHASIS,
    RENDERING,
    CODING
}
