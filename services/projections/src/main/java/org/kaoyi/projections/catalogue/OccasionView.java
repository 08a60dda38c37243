package org.kaoyi.projections.catalogue;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An occasion in plain form.
 *
 * @param date EDTF, or null where unknown
 * @param place with {@code participants}: ids of authorities
 * @param claims standing claims
 * @param examinations standing examinations
 * @param sources how many sources speak of it or were examined for it
 */
public record OccasionView(
        String id,
        String title,
        @Nullable String kind,
        @Nullable String partOf,
        @Nullable String date,
        @Nullable String place,
        List<String> participants,
        List<String> perhapsSameAs,
        @Nullable String note,
        int claims,
        int examinations,
        int sources,
        long position) {}
