package org.kaoyi.projections.discrepancies;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What would flip a case; see {@link org.kaoyi.claims.inquiry.Flips}.
 *
 * @param grade as it stands
 * @param flips the smallest sets, of sources first
 * @param capped whether not every set was tried
 */
public record FlipsView(
        @JsonProperty("case") String id, @Nullable String grade, List<FlipView> flips, boolean capped, long position) {

    /**
     * One set.
     *
     * @param by {@code sources} or {@code lines}
     * @param without its sources or lines, each as the sigla that it consists of
     * @param claims claims and examinations that fall with them
     * @param becomes the grade without it, or null where no claim is left
     */
    public record FlipView(
            String by,
            List<List<String>> without,
            List<String> claims,
            @Nullable String becomes) {}
}
