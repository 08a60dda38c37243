package org.kaoyi.recording.importing;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;

/**
 * Puts what others refer to before them, and otherwise keeps the order given; what refers to each other in a circle stays together
 * (strongly connected components: R. Tarjan, SIAM J. Comput. 1, 1972, without recursion).
 */
final class DependencyOrder<K, T> {
    private final Map<K, Node<K, T>> nodes = new HashMap<>();
    private final List<Node<K, T>> given = new ArrayList<>();
    private final Deque<Node<K, T>> open = new ArrayDeque<>();
    private final Set<Node<K, T>> waiting = new HashSet<>();
    private final List<List<T>> components = new ArrayList<>();
    private int visited;

    private DependencyOrder() {}

    private static final class Node<K, T> {
        final T item;
        final Iterator<K> references;
        final int place;
        int index = -1;
        int low;

        Node(T item, Iterator<K> references, int place) {
            this.item = item;
            this.references = references;
            this.place = place;
        }
    }

    /** The circles (mostly of one) in which {@code items} can be taken in; references to none of them are left alone. */
    static <K, T> List<List<T>> of(Collection<T> items, Function<T, K> key, Function<T, List<K>> references) {
        DependencyOrder<K, T> order = new DependencyOrder<>();
        for (T item : items) {
            Node<K, T> node = new Node<>(item, references.apply(item).iterator(), order.given.size());
            order.nodes.putIfAbsent(key.apply(item), node);
            order.given.add(node);
        }
        for (Node<K, T> node : order.given) {
            if (node.index < 0) {
                order.visit(node);
            }
        }
        return order.components;
    }

    private void visit(Node<K, T> root) {
        Deque<Node<K, T>> path = new ArrayDeque<>();
        enter(root, path);
        while (!path.isEmpty()) {
            Node<K, T> node = path.peek();
            if (!node.references.hasNext()) {
                path.pop();
                leave(node);
                Node<K, T> before = path.peek();
                if (before != null) {
                    before.low = Math.min(before.low, node.low);
                }
                continue;
            }
            Node<K, T> next = nodes.get(node.references.next());
            if (next != null && next.index < 0) {
                enter(next, path);
            } else if (next != null && waiting.contains(next)) {
                node.low = Math.min(node.low, next.index);
            }
        }
    }

    private void enter(Node<K, T> node, Deque<Node<K, T>> path) {
        node.index = visited;
        node.low = visited;
        visited++;
        open.push(node);
        waiting.add(node);
        path.push(node);
    }

    private void leave(Node<K, T> node) {
        if (node.low != node.index) {
            return;
        }
        List<Node<K, T>> circle = new ArrayList<>();
        Node<K, T> member;
        do {
            member = open.pop();
            waiting.remove(member);
            circle.add(member);
        } while (member != node);
        circle.sort(Comparator.comparingInt(one -> one.place));
        components.add(circle.stream().map(one -> one.item).toList());
    }
}
