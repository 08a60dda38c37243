package org.kaoyi.claims.cases;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import org.kaoyi.claims.archive.Siglum;

/**
 * Counts on how much claims rest. Agreement counts only where independence is shown (Langlois and Seignobos, <em>Introduction aux
 * études historiques</em>, II.8): lines are the connected components over teller, telling, copy and derived-from, and over nothing
 * else ({@code domain.md} §3). Recorder, custodian and citing author become {@link Links}.
 *
 * <p>A copy is its original: two tellers in a document stay two lines whatever copies there are. What a document derives from another
 * is by the same teller where that one has him too, and otherwise from all that it holds.
 */
public final class Lines {
    private Lines() {}

    static Independence of(Collection<Member> members) {
        if (members.size() == 1) {
            return new Independence(1, 1, 1, 1, !members.iterator().next().tellerKnown());
        }
        return independence(members, Member::provenance, Member::tellerKnown);
    }

    /**
     * On how much accounts rest.
     *
     * @param provenance from whom an account is
     * @param tellerKnown whether its teller is named, so that another can not be the same
     */
    public static <T> Independence independence(
            Collection<T> accounts, Function<T, Provenance> provenance, Predicate<T> tellerKnown) {
        Set<Siglum> sources = new HashSet<>();
        Set<String> tellers = new HashSet<>();
        boolean tied = false;
        for (T account : accounts) {
            Provenance from = provenance.apply(account);
            sources.add(from.document());
            tellers.add(from.teller());
            tied |= !from.retellings().isEmpty() || !from.origins().isEmpty();
        }
        return new Independence(
                accounts.size(),
                sources.size(),
                tellers.size(),
                tied ? partition(accounts, provenance).size() : tellers.size(), // a line each, where nothing ties them
                !accounts.stream().allMatch(tellerKnown));
    }

    /**
     * The accounts of each line of transmission, lines in the order of their first account.
     *
     * @param provenance from whom an account is
     */
    public static <T> List<List<T>> partition(Collection<T> accounts, Function<T, Provenance> provenance) {
        List<Account<T>> all = accounts.stream()
                .map(it -> new Account<>(it, provenance.apply(it)))
                .toList();
        Map<String, String> parents = new HashMap<>();
        Set<Siglum> origins = tieToOrigins(all, parents);
        for (Account<T> it : all) {
            it.from.retellings().forEach(retelling -> union(parents, "telling " + retelling, it.teller));
            if (origins.contains(it.from.document())) {
                union(parents, "origin " + it.from.document(), it.teller);
            }
        }
        Map<String, List<T>> lines = new LinkedHashMap<>();
        all.forEach(it -> lines.computeIfAbsent(root(parents, it.teller), unused -> new ArrayList<>())
                .add(it.account));
        return new ArrayList<>(lines.values());
    }

    private record Account<T>(T account, Provenance from, String teller) {
        Account(T account, Provenance from) {
            this(account, from, from.teller());
        }
    }

    /** The documents on which an account depends that its own teller does not tell in one of them. */
    private static <T> Set<Siglum> tieToOrigins(List<Account<T>> all, Map<String, String> parents) {
        Map<String, Set<Siglum>> told = new HashMap<>();
        all.forEach(
                it -> told.computeIfAbsent(it.teller, unused -> new HashSet<>()).add(it.from.document()));
        Set<Siglum> tied = new HashSet<>();
        for (Account<T> it : all) {
            Set<Siglum> origins = it.from.origins();
            Set<Siglum> byTheSame = told.getOrDefault(it.teller, Set.of());
            if (origins.stream().noneMatch(byTheSame::contains)) {
                origins.forEach(origin -> union(parents, "origin " + origin, it.teller));
                tied.addAll(origins);
            }
        }
        return tied;
    }

    private static void union(Map<String, String> parents, String one, String other) {
        parents.put(root(parents, one), root(parents, other));
    }

    /** The representative of a component; paths are halved on the way (Tarjan and van Leeuwen 1984). */
    private static String root(Map<String, String> parents, String node) {
        String at = node;
        String parent = parents.computeIfAbsent(at, own -> own);
        while (!parent.equals(at)) {
            String above = parents.getOrDefault(parent, parent);
            parents.put(at, above);
            at = parent;
            parent = above;
        }
        return at;
    }
}
