package org.kaoyi.claims.audit;

import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.kaoyi.claims.account.Claim;
import org.kaoyi.claims.account.Occasion;
import org.kaoyi.claims.archive.Siglum;
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
    /** What so many claims hold tells nothing of any. */
    private static final double TELLS_NOTHING = 1_000;

    private final UnaryOperator<String> spelling;
    private final ReferenceBook book = new ReferenceBook();
    private final Map<String, IndexedClaim> claims = new HashMap<>();
    private final Map<String, OccasionShelf> occasions = new HashMap<>();
    private final QuestionsByWord questions = new QuestionsByWord();
    private final Postings<IndexedClaim> byValue = new Postings<>();
    private final Postings<OccasionShelf> byOccasion = new Postings<>();
    private final Postings<IndexedClaim> byQuestion = new Postings<>();
    private final Postings<IndexedClaim> bySource = new Postings<>();

    /** Keys of whom narrowed claims were about when they came: a name may mean another by the time a claim falls. */
    private final Map<String, List<String>> narrowed = new HashMap<>();

    private final Map<Object, Object> shared = new HashMap<>();
    private final IndexWords words = new IndexWords(this);
    private final ClaimChanges changes = new ClaimChanges();
    private long referenceChanges;

    public ClaimIndex() {
        this(UnaryOperator.identity());
    }

    /** @param spelling makes alike what is one name in two spellings, a letter for a letter: 金昌滿 and 金昌满 */
    public ClaimIndex(UnaryOperator<String> spelling) {
        this.spelling = spelling;
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
            words.forgetAuthorities();
        }
        switch (event) {
            case OccasionRegistered it -> put(it.occasion());
            case OccasionRedescribed it -> put(it.occasion());
            case QuestionRegistered it -> questions.put(QuestionEntry.of(it.question()));
            case QuestionRedescribed it -> questions.put(QuestionEntry.of(it.question()));
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
        return byValue.under(key);
    }

    /** Occasions under a key of {@link Keys#ofOccasion}. */
    List<OccasionShelf> byOccasion(String key) {
        return byOccasion.under(key);
    }

    List<IndexedClaim> bySource(String siglum) {
        return bySource.under(siglum);
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
        return byQuestion.under(question);
    }

    /** Questions in which a content word stands. */
    Set<String> questionsWith(String word) {
        return questions.with(word);
    }

    /** The same of a word among questions. */
    double questionRarity(String word) {
        return questions.rarity(word);
    }

    int questionCount() {
        return questions.size();
    }

    /** The words of names, answers and titles. */
    IndexWords words() {
        return words;
    }

    /** How many events were no claims. */
    long referenceChanges() {
        return referenceChanges;
    }

    /** How many claims came or fell. */
    long claimChanges() {
        return changes.count();
    }

    /** The keys of all claims that came or fell after so many changes; null where that is too long ago to tell. */
    @Nullable
    Set<String> touchedSince(long changes) {
        return this.changes.since(changes);
    }

    private void touch(IndexedClaim claim) {
        Set<String> keys = new HashSet<>(keys(claim));
        keys.add(Keys.occasion(claim.occasion().id));
        keys.add(Keys.question(claim.question().id()));
        keys.add(Keys.source(claim.source()));
        changes.add(keys);
    }

    boolean stands(IndexedClaim claim) {
        return book.withdrawn(new Siglum(claim.source())).isEmpty();
    }

    /** A merge changes whom claims and occasions mean that were taken in before it; there are few merges. */
    private void understandAnew() {
        for (OccasionShelf shelf : List.copyOf(occasions.values())) {
            book.occasion(shelf.occasion.id()).ifPresent(this::put);
        }
        for (IndexedClaim claim : List.copyOf(claims.values())) {
            IndexedClaim now = claim.understoodIn(book).sharing(this::shared);
            if (!now.meansTheSameAs(claim) || isNarrowedAnew(now)) {
                remove(claim.id());
                add(now);
            }
        }
    }

    /** A name in free words is that of another since. */
    private boolean isNarrowedAnew(IndexedClaim claim) {
        String participant = claim.scope().participant();
        return participant != null && !about(participant).equals(narrowed.get(claim.id()));
    }

    private void put(Occasion recorded) {
        Occasion occasion = OccasionShelf.understood(recorded, book);
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
            byOccasion.add(key, shelf);
        }
    }

    private void unlist(OccasionShelf shelf) {
        for (String key : keys(shelf)) {
            byOccasion.remove(key, shelf);
        }
    }

    private static Set<String> keys(OccasionShelf shelf) {
        return new HashSet<>(Keys.ofOccasion(shelf.occasion, shelf.words));
    }

    private void put(Claim claim) {
        OccasionShelf occasion =
                occasions.computeIfAbsent(claim.occasion().value(), id -> OccasionShelf.untitled(claim.occasion()));
        QuestionEntry question = questions.named(claim.question().value());
        add(IndexedClaim.of(claim, occasion, question).understoodIn(book).sharing(this::shared));
    }

    private void add(IndexedClaim indexed) {
        if (claims.put(indexed.id(), indexed) != null) {
            return;
        }
        indexed.occasion().claims().add(indexed);
        touch(indexed);
        byQuestion.add(indexed.question().id(), indexed);
        bySource.add(indexed.source(), indexed);
        for (String key : keys(indexed)) {
            byValue.add(key, indexed);
        }
    }

    /** Of its value, and of the person to whom it is narrowed. */
    private Set<String> keys(IndexedClaim claim) {
        Set<String> keys = new HashSet<>(Keys.ofValue(claim.value()));
        String participant = claim.scope().participant();
        if (participant != null) {
            keys.addAll(narrowed.computeIfAbsent(claim.id(), id -> about(participant)));
        }
        return keys;
    }

    private List<String> about(String participant) {
        return Narrowing.meant(book, AuthorityKind.AGENT, participant).stream()
                .map(Keys::about)
                .toList();
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
            byQuestion.remove(claim.question().id(), claim);
            bySource.remove(claim.source(), claim);
            keys(claim).forEach(key -> byValue.remove(key, claim));
            narrowed.remove(id);
        }
    }
}
