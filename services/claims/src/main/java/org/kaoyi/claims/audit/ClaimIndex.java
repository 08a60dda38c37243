package org.kaoyi.claims.audit;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.kaoyi.claims.account.Claim;
import org.kaoyi.claims.account.Occasion;
import org.kaoyi.claims.account.OccasionId;
import org.kaoyi.claims.authority.Authority;
import org.kaoyi.claims.authority.AuthorityId;
import org.kaoyi.claims.authority.AuthorityKind;
import org.kaoyi.claims.event.AuthoritiesMerged;
import org.kaoyi.claims.event.AuthoritySplit;
import org.kaoyi.claims.event.ClaimRecorded;
import org.kaoyi.claims.event.ClaimRetracted;
import org.kaoyi.claims.event.ClaimSuperseded;
import org.kaoyi.claims.event.LedgerEvent;
import org.kaoyi.claims.event.OccasionRedescribed;
import org.kaoyi.claims.event.OccasionRegistered;
import org.kaoyi.claims.event.QuestionRedescribed;
import org.kaoyi.claims.event.QuestionRegistered;
import org.kaoyi.claims.event.StatementLinked;
import org.kaoyi.claims.event.TextEntered;
import org.kaoyi.claims.event.TextRevised;
import org.kaoyi.claims.reference.ReferenceBook;

/**
 * The standing claims of a ledger, found by what they say and by the occasions that they are about. Folded from the log in its order;
 * not thread-safe while it is folded.
 */
public final class ClaimIndex {
    /** Claims that came or fell, of which it is known what they touch; after more of them a text is audited anew. */
    private static final int TOUCHED_MAX = 2_000;

    /** What so many claims hold tells nothing of any. */
    private static final double TELLS_NOTHING = 1_000;

    private final UnaryOperator<String> spelling;
    private final ReferenceBook book = new ReferenceBook();
    private final Map<String, IndexedClaim> claims = new HashMap<>();
    private final Map<String, OccasionShelf> occasions = new HashMap<>();
    private final Map<String, QuestionEntry> questions = new HashMap<>();
    private final Map<String, Posting<IndexedClaim>> byValue = new HashMap<>();
    private final Map<String, Posting<OccasionShelf>> byOccasion = new HashMap<>();
    private final Map<String, Posting<IndexedClaim>> byQuestion = new HashMap<>();
    private final Map<String, Set<String>> questionsWith = new HashMap<>();
    private final Map<String, Posting<IndexedClaim>> bySource = new HashMap<>();
    private final Map<Object, Object> shared = new HashMap<>();
    private final KnownWords knownWords = new KnownWords();
    private final Map<String, Set<String>> wordsOfAuthorities = new ConcurrentHashMap<>();
    private volatile @Nullable NamesByWords namedByWords;
    private volatile @Nullable SourceLikeness sourcesInWords;
    private final ArrayDeque<Set<String>> touched = new ArrayDeque<>();
    private long claimChanges;
    private long referenceChanges;

    public ClaimIndex() {
        this(UnaryOperator.identity());
    }

    /** @param spelling makes alike what is one name in two spellings, a letter for a letter: 金昌滿 and 金昌满 */
    public ClaimIndex(UnaryOperator<String> spelling) {
        this.spelling = spelling;
    }

    /** What is found under one key; a set of one or two, mostly, or of very many. */
    private static final class Posting<T> extends ArrayList<T> {
        private static final long serialVersionUID = 1L;

        Posting() {
            super(1);
        }
    }

    /** Takes in the next event of the log. */
    public void apply(LedgerEvent event) {
        book.apply(event);
        boolean ofReferences = !(event instanceof ClaimRecorded
                || event instanceof ClaimSuperseded
                || event instanceof ClaimRetracted
                || event instanceof StatementLinked
                || event instanceof TextEntered
                || event instanceof TextRevised);
        if (ofReferences) {
            referenceChanges++;
            wordsOfAuthorities.clear();
        }
        switch (event) {
            case OccasionRegistered it -> put(it.occasion());
            case OccasionRedescribed it -> put(it.occasion());
            case QuestionRegistered it -> put(QuestionEntry.of(it.question()));
            case QuestionRedescribed it -> put(QuestionEntry.of(it.question()));
            case ClaimRecorded it -> put(it.claim());
            case ClaimSuperseded it -> remove(it.claim().value());
            case ClaimRetracted it -> remove(it.claim().value());
            case AuthoritiesMerged it -> understandAnew();
            case AuthoritySplit it -> understandAnew();
            default -> {
                // Withdrawn sources are asked for when a claim is found.
            }
        }
    }

    public ReferenceBook book() {
        return book;
    }

    /** For the sentences of one text. */
    StatementReader reader() {
        return new StatementReader(book, new NamesInText(book, spelling));
    }

    public int size() {
        return claims.size();
    }

    @Nullable
    IndexedClaim claim(String id) {
        return claims.get(id);
    }

    Collection<OccasionShelf> occasions() {
        return occasions.values();
    }

    /** Claims under a key of {@link Keys#ofValue}. */
    List<IndexedClaim> byValue(String key) {
        List<IndexedClaim> found = byValue.get(key);
        return found == null ? List.of() : found;
    }

    /** Occasions under a key of {@link Keys#ofOccasion}. */
    List<OccasionShelf> byOccasion(String key) {
        List<OccasionShelf> found = byOccasion.get(key);
        return found == null ? List.of() : found;
    }

    List<IndexedClaim> bySource(String siglum) {
        List<IndexedClaim> found = bySource.get(siglum);
        return found == null ? List.of() : found;
    }

    /** How much it tells that an occasion has a key: near 1 where few have it, 0 where all do. */
    double rarity(String occasionKey) {
        int having = byOccasion(occasionKey).size();
        return having == 0 ? 0 : Math.log((1.0 + occasions.size()) / having) / Math.log(1.0 + occasions.size());
    }

    /** How much it tells that a claim has a key of values: 1 where it alone has it. Who else has claims changes nothing. */
    double claimRarity(String valueKey) {
        int having = Math.max(1, byValue(valueKey).size());
        return Math.max(0, 1 - Math.log(having) / Math.log(TELLS_NOTHING));
    }

    List<IndexedClaim> byQuestion(String question) {
        List<IndexedClaim> found = byQuestion.get(question);
        return found == null ? List.of() : found;
    }

    /** Questions in which a content word stands. */
    Set<String> questionsWith(String word) {
        Set<String> found = questionsWith.get(word);
        return found == null ? Set.of() : found;
    }

    /** The same of a word among questions. */
    double questionRarity(String word) {
        int having = questionsWith(word).size();
        return having == 0
                ? 0.05
                : 0.05 + Math.log((1.0 + questions.size()) / having) / Math.log(1.0 + questions.size());
    }

    /** The content words of the name of an authority, or of a value in words. */
    List<Set<String>> wordsOf(String text) {
        return knownWords.of(text);
    }

    /** The forms of the words of all names of an authority. */
    Set<String> wordsOf(AuthorityKind kind, AuthorityId id) {
        return wordsOfAuthorities.computeIfAbsent(kind.label() + " " + id, key -> {
            Set<String> words = new HashSet<>();
            book.authority(kind, id)
                    .map(Authority::names)
                    .orElse(List.of())
                    .forEach(name -> wordsOf(name.text()).forEach(words::addAll));
            return words;
        });
    }

    /** Terms and places of whose names of several words at least half stand in a sentence, as keys of values. */
    Set<String> namedByWords(Set<String> words) {
        NamesByWords known = namedByWords;
        if (known == null || known.at() != referenceChanges) {
            known = NamesByWords.of(this, referenceChanges);
            namedByWords = known;
        }
        return known.in(words);
    }

    SourceLikeness sourcesInWords() {
        SourceLikeness known = sourcesInWords;
        if (known == null || known.at() != referenceChanges) {
            known = SourceLikeness.of(this);
            sourcesInWords = known;
        }
        return known;
    }

    /** How many events were no claims. */
    long referenceChanges() {
        return referenceChanges;
    }

    /** How many claims came or fell. */
    long claimChanges() {
        return claimChanges;
    }

    /** The keys of all claims that came or fell after so many changes; null where that is too long ago to tell. */
    @Nullable
    Set<String> touchedSince(long changes) {
        long since = claimChanges - changes;
        if (since > touched.size()) {
            return null;
        }
        Set<String> keys = new HashSet<>();
        touched.stream().skip(touched.size() - since).forEach(keys::addAll);
        return keys;
    }

    private void touch(IndexedClaim claim) {
        Set<String> keys = new HashSet<>(keys(claim));
        keys.add(Keys.occasion(claim.occasion().id));
        keys.add(Keys.question(claim.question().id()));
        keys.add(Keys.source(claim.source()));
        touched.add(keys);
        if (touched.size() > TOUCHED_MAX) {
            touched.removeFirst();
        }
        claimChanges++;
    }

    private void put(QuestionEntry question) {
        QuestionEntry before = questions.put(question.id(), question);
        if (before != null) {
            before.allWords()
                    .forEach(word ->
                            questionsWith.getOrDefault(word, new HashSet<>()).remove(question.id()));
        }
        question.allWords()
                .forEach(word -> questionsWith
                        .computeIfAbsent(word, key -> new TreeSet<>())
                        .add(question.id()));
    }

    boolean stands(IndexedClaim claim) {
        return book.withdrawn(new org.kaoyi.claims.archive.Siglum(claim.source()))
                .isEmpty();
    }

    /** A merge changes whom claims and occasions mean that were taken in before it; there are few merges. */
    private void understandAnew() {
        for (OccasionShelf shelf : List.copyOf(occasions.values())) {
            book.occasion(shelf.occasion.id()).ifPresent(this::put);
        }
        for (IndexedClaim claim : List.copyOf(claims.values())) {
            IndexedClaim now = claim.understoodIn(book).sharing(this::shared);
            if (!now.value().equals(claim.value()) || !Objects.equals(now.teller(), claim.teller())) {
                remove(claim.id());
                add(now);
            }
        }
    }

    /** The occasion with whom its participants and its place stand for now. */
    private Occasion understood(Occasion it) {
        AuthorityId place = it.place();
        return book.allAsEntered()
                ? it
                : new Occasion(
                        it.id(),
                        it.title(),
                        it.kind(),
                        it.partOf(),
                        it.date(),
                        place == null ? null : book.identity(AuthorityKind.PLACE, place),
                        it.participants().stream()
                                .map(agent -> book.identity(AuthorityKind.AGENT, agent))
                                .distinct()
                                .toList(),
                        it.perhapsSameAs(),
                        it.note());
    }

    private void put(Occasion recorded) {
        Occasion occasion = understood(recorded);
        OccasionShelf shelf = occasions.get(occasion.id().value());
        if (shelf == null) {
            shelf = new OccasionShelf(occasion);
            occasions.put(shelf.id, shelf);
        } else {
            unlist(shelf);
            shelf.describe(occasion);
        }
        list(shelf);
    }

    private void list(OccasionShelf shelf) {
        for (String key : keys(shelf)) {
            byOccasion.computeIfAbsent(key, unused -> new Posting<>()).add(shelf);
        }
    }

    private void unlist(OccasionShelf shelf) {
        for (String key : keys(shelf)) {
            byOccasion.getOrDefault(key, new Posting<>()).remove(shelf);
        }
    }

    private static Set<String> keys(OccasionShelf shelf) {
        return new HashSet<>(Keys.ofOccasion(shelf.occasion, shelf.words));
    }

    private void put(Claim claim) {
        OccasionShelf occasion = occasions.computeIfAbsent(
                claim.occasion().value(), id -> new OccasionShelf(untitled(claim.occasion())));
        QuestionEntry question = questions.computeIfAbsent(claim.question().value(), id -> QuestionEntry.of(id, id));
        add(IndexedClaim.of(claim, occasion, question).understoodIn(book).sharing(this::shared));
    }

    private void add(IndexedClaim indexed) {
        if (claims.put(indexed.id(), indexed) != null) {
            return;
        }
        indexed.occasion().claims().add(indexed);
        touch(indexed);
        byQuestion
                .computeIfAbsent(indexed.question().id(), key -> new Posting<>())
                .add(indexed);
        bySource.computeIfAbsent(indexed.source(), key -> new Posting<>()).add(indexed);
        for (String key : keys(indexed)) {
            byValue.computeIfAbsent(key, unused -> new Posting<>()).add(indexed);
        }
    }

    /** Of its value, and of the person to whom it is narrowed. */
    private Set<String> keys(IndexedClaim claim) {
        Set<String> keys = new HashSet<>(Keys.ofValue(claim.value()));
        String participant = claim.scope().participant();
        if (participant != null) {
            book.resolve(AuthorityKind.AGENT, null, participant).forEach(agent -> keys.add(Keys.about(agent)));
        }
        return keys;
    }

    /** Values and sources come back again and again; each is held once. */
    private Object shared(Object value) {
        Object before = shared.putIfAbsent(value, value);
        return before == null ? value : before;
    }

    private void remove(String id) {
        IndexedClaim claim = claims.remove(id);
        if (claim != null) {
            touch(claim);
            claim.occasion().claims().remove(claim);
            byQuestion.getOrDefault(claim.question().id(), new Posting<>()).remove(claim);
            bySource.getOrDefault(claim.source(), new Posting<>()).remove(claim);
            keys(claim)
                    .forEach(key -> byValue.getOrDefault(key, new Posting<>()).remove(claim));
        }
    }

    private static Occasion untitled(OccasionId id) {
        return new Occasion(id, id.value(), null, null, null, null, List.of(), List.of(), null);
    }
}
