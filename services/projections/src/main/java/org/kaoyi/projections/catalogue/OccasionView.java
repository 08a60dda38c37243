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
 * @param cases about it
 * @param findings those among them in which accounts differ, or a source is silent
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
        int cases,
        int findings,
        long position) {}
