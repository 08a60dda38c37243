package org.kaoyi.recording.importing;

import com.ibm.icu.text.CharsetDetector;
import com.ibm.icu.text.CharsetMatch;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Tells the older encodings from each other by what text in them looks like, and says nothing where two fit about as well. */
final class EncodingGuess {
    private static final String CYRILLIC = "windows-1251";

    /** Of 100: below this, or when another fits nearly as well, it is a guess. */
    private static final int SURE = 50;

    private static final int CLEAR_LEAD = 15;
    private static final int RUSSIAN_CONFIDENCE = 90;

    /** Of the letters of a Russian text some nineteen in twenty are small; in another encoding they would be large, or mixed. */
    private static final double SMALL_LETTERS_MIN = 0.7;

    /** The rest of the high bytes are quotation marks, dashes, №. */
    private static final double LETTERS_MIN = 0.8;

    private static final int FIRST_LETTER = 0xC0;
    private static final int FIRST_SMALL_LETTER = 0xE0;
    private static final int HIGH = 0x80;

    private EncodingGuess() {}

    /** The one of the possible encodings that it is beyond doubt. */
    static Optional<Encoding> of(byte[] sample, Collection<String> possible) {
        Map<String, Integer> confidence = new HashMap<>();
        for (CharsetMatch match : new CharsetDetector().setText(sample).detectAll()) {
            confidence.merge(ours(match), match.getConfidence(), Math::max);
        }
        if (looksRussian(sample)) {
            confidence.put(CYRILLIC, RUSSIAN_CONFIDENCE);
        }
        List<Map.Entry<String, Integer>> likely = confidence.entrySet().stream()
                .filter(entry -> possible.contains(entry.getKey()))
                .sorted(Comparator.comparing(Map.Entry<String, Integer>::getValue)
                        .reversed())
                .toList();
        boolean sure = !likely.isEmpty()
                && likely.getFirst().getValue() >= SURE
                && (likely.size() == 1
                        || likely.getFirst().getValue() - likely.get(1).getValue() >= CLEAR_LEAD);
        return sure ? Optional.of(Encoding.older(likely.getFirst().getKey())) : Optional.empty();
    }

    /** ICU knows the Korean encoding by its older part. */
    private static String ours(CharsetMatch match) {
        return match.getName().equals("EUC-KR") ? "CP949" : match.getName();
    }

    private static boolean looksRussian(byte[] sample) {
        int high = 0;
        int letters = 0;
        int small = 0;
        for (byte each : sample) {
            int value = Byte.toUnsignedInt(each);
            high += value >= HIGH ? 1 : 0;
            letters += value >= FIRST_LETTER ? 1 : 0;
            small += value >= FIRST_SMALL_LETTER ? 1 : 0;
        }
        return letters > 0 && letters >= LETTERS_MIN * high && small >= SMALL_LETTERS_MIN * letters;
    }
}
