package org.kaoyi.claims.inquiry;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.kaoyi.claims.Labelled;
import org.kaoyi.claims.account.OccasionId;
import org.kaoyi.claims.account.QuestionId;
import org.kaoyi.claims.archive.Siglum;
import org.kaoyi.claims.cases.Dossier;
import org.kaoyi.claims.cases.Provenance;
import org.kaoyi.claims.reference.ReferenceBook;

/**
 * Which topics of an occasion all its sources tell, which each group of them, which one alone: after the canons that Eusebius of
 * Caesarea made for the four gospels, of which the first holds what all tell, eight what a group tells, the last what one alone does.
 *
 * @param sources all sources that tell of the occasion, sorted
 * @param canons one for each set of sources that tell a topic between them: all, then groups, larger ones first, then each alone
 */
public record CanonTable(OccasionId occasion, List<Siglum> sources, List<Canon> canons) {
    private static final Comparator<Canon> LARGER_FIRST = Comparator.<Canon>comparingInt(
                    canon -> -canon.sources().size())
            .thenComparing(canon -> canon.sources().toString());

    public CanonTable {
        sources = List.copyOf(sources);
        canons = List.copyOf(canons);
    }

    /** Who tells a topic. */
    public enum Told implements Labelled {
        BY_ALL,
        BY_GROUP,
        BY_ONE
    }

    /**
     * The topics that the same sources tell.
     *
     * @param sources who they are; every other source of the occasion leaves these topics out or was not asked
     */
    public record Canon(Told told, List<Siglum> sources, List<Topic> topics) {
        public Canon {
            sources = List.copyOf(sources);
            topics = List.copyOf(topics);
        }
    }

    /**
     * One topic.
     *
     * @param silent sources that were examined for it and say nothing, sorted; of others not told nothing is known
     */
    public record Topic(QuestionId question, List<Siglum> silent) {
        public Topic {
            silent = List.copyOf(silent);
        }
    }

    /**
     * The table of one occasion; a source tells a topic whether it affirms or denies, as fact or as somebody's words. A copy, publication
     * or translation is no source of its own: what it tells its original does.
     */
    public static CanonTable of(Dossier dossier, OccasionId occasion) {
        ReferenceBook book = dossier.book();
        Map<QuestionId, Set<Siglum>> told = new TreeMap<>();
        Map<QuestionId, Set<Siglum>> silent = new TreeMap<>();
        dossier.claims().stream()
                .filter(claim -> claim.occasion().equals(occasion))
                .forEach(claim -> add(told, claim.question(), Provenance.document(book, claim.source())));
        dossier.examinations().stream()
                .filter(it -> it.occasion().equals(occasion))
                .forEach(it -> add(silent, it.question(), Provenance.document(book, it.source())));
        return of(occasion, told, silent);
    }

    private static void add(Map<QuestionId, Set<Siglum>> sources, QuestionId topic, Siglum source) {
        sources.computeIfAbsent(topic, unused -> new TreeSet<>()).add(source);
    }

    /**
     * The table of one occasion.
     *
     * @param told for each topic the sources that tell it
     * @param silent for each topic the sources that were examined for it
     */
    public static CanonTable of(
            OccasionId occasion, Map<QuestionId, Set<Siglum>> told, Map<QuestionId, Set<Siglum>> silent) {
        Set<Siglum> sources = new TreeSet<>();
        told.values().forEach(sources::addAll);
        Map<List<Siglum>, List<Topic>> topics = new LinkedHashMap<>();
        new TreeMap<>(told).forEach((question, tellers) -> {
            Set<Siglum> quiet = new TreeSet<>(silent.getOrDefault(question, Set.of()));
            quiet.removeAll(tellers);
            topics.computeIfAbsent(tellers.stream().sorted().toList(), unused -> new ArrayList<>())
                    .add(new Topic(question, List.copyOf(quiet)));
        });
        List<Canon> canons = new ArrayList<>();
        topics.forEach(
                (tellers, theirs) -> canons.add(new Canon(told(tellers.size(), sources.size()), tellers, theirs)));
        canons.sort(LARGER_FIRST);
        return new CanonTable(occasion, List.copyOf(sources), canons);
    }

    private static Told told(int tellers, int sources) {
        if (tellers == 1) {
            return Told.BY_ONE;
        }
        return tellers == sources ? Told.BY_ALL : Told.BY_GROUP;
    }
}
