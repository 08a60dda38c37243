package org.kaoyi.readingroom.pages;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.kaoyi.readingroom.access.Person;
import org.kaoyi.readingroom.access.Rights;
import org.kaoyi.readingroom.wording.Language;
import org.kaoyi.readingroom.wording.Phrases;

/** What every template needs: words in the reader's language, addresses, what the reader may do, and what stands in the footer. */
public final class Page implements PageWords, PageAddresses {
    /** As many sources as stand side by side across a sheet; beyond, each answer is printed after its siglum. */
    public static final int COLUMNS_ON_PAPER = 8;

    private final Visit visit;
    private final Phrases phrases;
    private final Optional<Long> position;
    private final String policy;
    private final Rights rights;
    private final Map<String, Boolean> asked = new HashMap<>();

    Page(Visit visit, Optional<Long> position, String policy, Rights rights) {
        this.rights = rights;
        this.visit = visit;
        this.phrases = Phrases.in(visit.language());
        this.position = position;
        this.policy = policy;
    }

    @Override
    public Phrases phrases() {
        return phrases;
    }

    @Override
    public Language language() {
        return visit.language();
    }

    /** Who reads this page; null where nobody had to say. */
    public @Nullable String person() {
        return Person.here().orElse(null);
    }

    @Override
    public Visit visit() {
        return visit;
    }

    /** The ledger's position that is shown, in words, or that it can not be reached. */
    public String footing() {
        return shown().map(it -> t("footer.position", it)).orElseGet(() -> t("footer.no-position"));
    }

    @Override
    public Optional<Long> shown() {
        return now() ? position : Optional.ofNullable(visit.asOf());
    }

    @Override
    public boolean now() {
        return !visit.lasting() || visit.asOf() == null;
    }

    /** Whether the reader may send a form to an address; never on a page that shows the past. */
    public boolean may(String address) {
        return now() && asked.computeIfAbsent("POST " + address, unasked -> rights.allow("POST", address));
    }

    /** Whether the reader may open an address. */
    public boolean opens(String address) {
        return asked.computeIfAbsent("GET " + address, unasked -> rights.allow("GET", address));
    }

    /** Which position is shown instead of the present, in words. */
    public String then() {
        return t("past.shown", shown().orElse(0L), position.orElse(0L));
    }

    /** The address of the fonts that the program brings along; null where it was built without. */
    public @Nullable String fonts() {
        return BundledFonts.style().orElse(null);
    }

    /** The version of the program; null where it runs from its classes. */
    public static @Nullable String version() {
        return Page.class.getPackage().getImplementationVersion();
    }

    /** The version of the widths by which values are compared. */
    public String policy() {
        return policy;
    }
}
