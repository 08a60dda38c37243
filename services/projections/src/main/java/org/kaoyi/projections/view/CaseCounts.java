package org.kaoyi.projections.view;

/**
 * In how many cases a thing stands: an occasion or a question as what they are about, a source as one that speaks or was examined.
 *
 * @param cases of whatever grade
 * @param findings those among them in which accounts differ, or a source is silent
 */
public record CaseCounts(int cases, int findings) {
    public static final CaseCounts NONE = new CaseCounts(0, 0);

    public CaseCounts plus(CaseCounts other) {
        return new CaseCounts(cases + other.cases, findings + other.findings);
    }
}
