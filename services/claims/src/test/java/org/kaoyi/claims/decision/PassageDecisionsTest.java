package org.kaoyi.claims.decision;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.kaoyi.claims.account.Claim;
import org.kaoyi.claims.account.ClaimId;
import org.kaoyi.claims.account.OccasionId;
import org.kaoyi.claims.account.Quotation;
import org.kaoyi.claims.archive.Siglum;
import org.kaoyi.claims.cases.Archive;
import org.kaoyi.claims.event.ClaimRecorded;
import org.kaoyi.claims.event.ClaimRetracted;
import org.kaoyi.claims.event.LedgerEvent;
import org.kaoyi.claims.event.PassageAttached;
import org.kaoyi.claims.event.QuotationAnchored;
import org.kaoyi.claims.event.SourceWithdrawn;
import org.kaoyi.claims.passage.Anchor;
import org.kaoyi.claims.passage.Passage;
import org.kaoyi.claims.passage.PassageForm;
import org.kaoyi.claims.value.ValueType;

/** What may be attached to a source, and where a quotation may be said to stand. */
class PassageDecisionsTest {
    private static final Siglum K1 = new Siglum("K1");
    private static final ClaimId CLAIM = new ClaimId("K1/talk/word");
    private static final String WORDS = "He named three stages.";
    private static final Passage PAGE = passage("a", PassageForm.PLAIN_TEXT, null);

    private final Archive archive = new Archive()
            .source("K1", "DPRK")
            .occasion("talk", "1957-11-09")
            .question("word", ValueType.TEXT);

    private static Passage passage(String digit, PassageForm form, @Nullable String replaces) {
        return new Passage(digit.repeat(64), form, form.mediaType(), 22, "page.txt", "en", replaces);
    }

    private Decision attach(Passage passage) {
        return PassageDecisions.attach(archive.book, K1, passage);
    }

    private void attached(Passage passage) {
        archive.book.apply(new PassageAttached(K1, passage));
    }

    private Claim quoting(@Nullable String words) {
        archive.says("K1", "talk", "word", "three stages");
        Claim plain = archive.dossier().claims().getFirst();
        return new Claim(
                plain.id(),
                plain.occasion(),
                plain.question(),
                plain.source(),
                plain.polarity(),
                plain.wording(),
                plain.value(),
                plain.readerVersion(),
                plain.mode(),
                plain.plan(),
                plain.attributedTo(),
                null,
                null,
                plain.chain(),
                null,
                null,
                null,
                null,
                true,
                plain.scope(),
                null,
                null,
                new Quotation(words, "en", null, null, null),
                null,
                null);
    }

    private Decision anchor(List<LedgerEvent> stream, String words) {
        return PassageDecisions.anchor(
                archive.book, CLAIM, stream, Anchor.all(PAGE.sha256(), words, words).getFirst());
    }

    private static void assertRefused(Decision decision, Rule rule) {
        assertThat(decision).isInstanceOfSatisfying(Decision.Refused.class, it -> assertThat(
                        it.refusal().rule())
                .isEqualTo(rule));
    }

    @Test
    void a_page_is_attached_once_to_a_source_that_stands() {
        assertThat(attach(PAGE)).isEqualTo(Decision.accept(new PassageAttached(K1, PAGE)));
        attached(PAGE);
        assertThat(attach(PAGE)).isEqualTo(new Decision.AlreadyRecorded());

        assertRefused(PassageDecisions.attach(archive.book, new Siglum("K9"), PAGE), Rule.UNKNOWN_SOURCE);
        archive.book.apply(new SourceWithdrawn(K1, "a forgery"));
        assertRefused(attach(PAGE), Rule.SOURCE_WITHDRAWN);
    }

    @Test
    void a_corrected_text_replaces_a_text_of_the_same_source_and_no_picture() {
        assertRefused(attach(passage("b", PassageForm.TEI, PAGE.sha256())), Rule.UNKNOWN_PASSAGE);
        attached(PAGE);

        assertThat(attach(passage("b", PassageForm.TEI, PAGE.sha256()))).isInstanceOf(Decision.Accepted.class);
        assertRefused(attach(passage("c", PassageForm.PNG, PAGE.sha256())), Rule.UNKNOWN_PASSAGE);
        attached(passage("b", PassageForm.TEI, PAGE.sha256()));
        assertThat(archive.book.replacement(K1, PAGE).form()).isEqualTo(PassageForm.TEI);
        assertThat(archive.book.sourcesWithPassages()).containsExactly(K1);
    }

    @Test
    void a_source_has_no_more_pages_than_a_volume() {
        for (int page = 0; page < PassageDecisions.PASSAGES_MAX; page++) {
            attached(new Passage("%064x".formatted(page), PassageForm.PNG, "image/png", 1, "page.png", null, null));
        }

        assertRefused(attach(PAGE), Rule.TOO_MANY_PASSAGES);
    }

    @Test
    void a_quotation_is_anchored_where_its_very_words_stand() {
        attached(PAGE);
        List<LedgerEvent> stream = List.of(new ClaimRecorded(quoting(WORDS)));
        Anchor there = Anchor.all(PAGE.sha256(), WORDS, WORDS).getFirst();

        assertThat(anchor(stream, WORDS))
                .isEqualTo(Decision.accept(new QuotationAnchored(CLAIM, new OccasionId("talk"), there)));
        assertThat(anchor(
                        List.of(stream.getFirst(), new QuotationAnchored(CLAIM, new OccasionId("talk"), there)), WORDS))
                .isEqualTo(new Decision.AlreadyRecorded());
        assertRefused(anchor(stream, "He named two stages."), Rule.OTHER_WORDS);
    }

    @Test
    void what_is_not_quoted_or_stands_no_more_or_has_no_text_is_anchored_nowhere() {
        assertRefused(anchor(List.of(), WORDS), Rule.UNKNOWN_CLAIM);
        assertRefused(anchor(List.of(new ClaimRecorded(quoting(null))), WORDS), Rule.NO_QUOTATION);
        List<LedgerEvent> quoted = List.of(new ClaimRecorded(quoting(WORDS)));
        assertRefused(anchor(quoted, WORDS), Rule.UNKNOWN_PASSAGE);
        assertRefused(
                anchor(
                        List.of(quoted.getFirst(), new ClaimRetracted(CLAIM, new OccasionId("talk"), "misread")),
                        WORDS),
                Rule.CLAIM_NOT_STANDING);
    }

    @Test
    void a_picture_is_known_by_the_bytes_that_it_begins_with() {
        assertThat(PassageForm.ofImage(new byte[] {(byte) 0x89, 'P', 'N', 'G', 13, 10, 26, 10, 0}))
                .contains(PassageForm.PNG);
        assertThat(PassageForm.ofImage(new byte[] {(byte) 0xFF, (byte) 0xD8, (byte) 0xFF}))
                .contains(PassageForm.JPEG);
        assertThat(PassageForm.ofImage(new byte[] {'I', 'I', 42, 0})).contains(PassageForm.TIFF);
        assertThat(PassageForm.ofImage(new byte[] {'M', 'M', 0, 42})).contains(PassageForm.TIFF);
        assertThat(PassageForm.ofImage(new byte[] {'M', 'M', 0})).isEmpty();
        assertThat(PassageForm.ofImage("GIF89a, a moving picture".getBytes(java.nio.charset.StandardCharsets.UTF_8)))
                .isEmpty();
    }
}
